import { Module, type DynamicModule } from '@nestjs/common';
import { MIGRATIONS } from '../migrations/index.js';
import { ENTITIES } from './entities.js';
import { MODULES } from './modules.js';
import { AccessModule } from './platform/access/access.module.js';
import { AuditModule } from './platform/audit/audit.module.js';
import type { Config } from './platform/config/config.js';
import { ConfigModule } from './platform/config/config.module.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { FilesModule } from './platform/files/files.module.js';
import { ApiModule } from './platform/graphql/graphql.module.js';
import { HttpModule } from './platform/http/http.module.js';
import { LoggingModule } from './platform/logging/logger.js';
import { ClockModule } from './platform/time/clock.js';

/** What a process may hear of its database. */
export interface AppOptions {
  /** Hears of every SQL statement; for measuring. */
  onStatement?: (sql: string) => void;
}

/** The whole server: the platform and every module. */
@Module({})
export class AppModule {
  static forRoot(config: Config, options: AppOptions = {}): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(config),
        LoggingModule,
        ClockModule,
        DatabaseModule.forRoot({ entities: [...ENTITIES], migrations: [...MIGRATIONS], onStatement: options.onStatement }),
        AuditModule,
        AccessModule,
        FilesModule,
        ApiModule,
        HttpModule,
        ...MODULES,
      ],
    };
  }
}
