import { Global, Module } from '@nestjs/common';
import { Exports } from './exports.service.js';

/** Makes the {@link Exports} available everywhere. */
@Global()
@Module({ providers: [Exports], exports: [Exports] })
export class FilesModule {}
