import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Config } from '../config/config.js';
import { connect, type DatabaseParts } from './data-source.js';
import { Database } from './database.service.js';

/** Opens the database and makes {@link Database} available everywhere. */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(parts: DatabaseParts): DynamicModule {
    const useFactory = async (config: Config): Promise<Database> => new Database(await connect(config, parts));
    return { module: DatabaseModule, providers: [{ provide: Database, inject: [Config], useFactory }], exports: [Database] };
  }
}
