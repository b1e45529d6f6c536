import { Injectable } from '@nestjs/common';

/** Whether the process is about to close. */
@Injectable()
export class Lifecycle {
  private closing = false;

  /** True from the moment the process was asked to stop. */
  get draining(): boolean {
    return this.closing;
  }

  /** From now on `/ready` says no. */
  drain(): void {
    this.closing = true;
  }
}
