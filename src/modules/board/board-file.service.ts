import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { tableFile, type DataFile, type FileFormat } from '../../platform/files/data-file.js';
import { Exports } from '../../platform/files/exports.service.js';
import { rounded, tableOf, type FileColumn } from '../../platform/files/file-table.js';
import { say, type Language } from '../../platform/i18n/i18n.js';
import { civilDate, Clock } from '../../platform/time/clock.js';
import { inLanguage, nameIn } from '../organisations/index.js';
import { BoardQueries, type TraineeFacts } from './board.queries.js';
import { BoardService } from './board.service.js';
import type { BoardRow } from './board.types.js';

type Line = { trainee: TraineeFacts; row: BoardRow; stage: string };

/** The board of a cohort as a file. */
@Injectable()
export class BoardFileService {
  constructor(
    private readonly clock: Clock,
    private readonly boards: BoardService,
    private readonly queries: BoardQueries,
    private readonly exports: Exports,
  ) {}

  /** The same trainees and figures as on the screen. NOT_FOUND as for the board; RATE_LIMITED. */
  async file(viewer: Viewer, cohortId: string, format: FileFormat): Promise<DataFile> {
    await this.exports.count(viewer);
    const { language } = viewer;
    const { cohort, followed } = await this.boards.followed(viewer, cohortId);
    const titles = await this.queries.titles(followed.flatMap(({ row }) => row.stage?.definitionId ?? []));
    const lines = followed.map((one): Line => {
      const title = titles.get(one.row.stage?.definitionId ?? '');
      return { ...one, stage: title ? inLanguage(language, title) : '' };
    });
    const sheet = say(language, 'boardFile.SHEET');
    const name = `${sheet} ${cohort.name} ${this.clock.today()}`;
    const file = await tableFile(tableOf(columns(language), lines), format, sheet, name);
    await this.exports.note(viewer, { kind: 'cohortBoardFile', cohortIds: [cohort.id] });
    return file;
  }
}

function columns(language: Language): FileColumn<Line>[] {
  const title = (key: string): string => say(language, `boardFile.${key}`);
  return [
    [title('NAME'), ({ trainee }) => `${trainee.givenName} ${trainee.familyName}`],
    [title('UNIT'), ({ trainee }) => trainee.unitName],
    [title('SPECIALTY'), ({ trainee }) => nameIn(language, trainee.specialty)],
    [title('STATE'), ({ row }) => say(language, `state.${row.enrolment.state}`)],
    [title('STAGE'), ({ stage }) => stage],
    [title('STAGE_DUE'), ({ row }) => row.stage?.dueOn ?? null],
    [title('APPROVED'), ({ row }) => row.approved],
    [title('REQUIRED'), ({ row }) => row.required],
    [title('OVERDUE'), ({ row }) => row.overdue.length],
    [title('OLDEST_DUE'), ({ row }) => row.overdue[0]?.dueOn ?? null],
    [title('LAST_ACTIVITY'), ({ row }) => civilDate(row.lastActivityAt)],
    [title('DAYS_SILENT'), ({ row }) => row.daysSilent],
    [title('ATTENDED'), ({ row }) => row.attendance?.attended ?? null],
    [title('HELD'), ({ row }) => row.attendance?.held ?? null],
    [title('PLANNED'), ({ row }) => row.attendance?.planned ?? null],
    [title('SHARE'), ({ row }) => rounded(row.attendance?.shareOfPlanned)],
    [title('THRESHOLD'), ({ row }) => row.attendance?.threshold ?? null],
    [title('CONFIRMED'), ({ row }) => row.partsConfirmed],
    [title('PARTS'), ({ row }) => row.partsTotal],
    [title('FLAGS'), ({ row }) => row.flags.map((flag) => flag.reason).join('. ')],
  ];
}
