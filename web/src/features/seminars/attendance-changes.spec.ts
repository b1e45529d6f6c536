import { describe, expect, it } from '@jest/globals';
import { choose, chooseForRest, inverseOf, sift } from './attendance-changes';

const registered = new Map([['anna', 'PRESENT' as const]]);

describe('choosing', () => {
  it('keeps what was registered when it was chosen', () => {
    expect(choose({}, registered, 'anna', 'LATE')).toEqual({ anna: { to: 'LATE', from: 'PRESENT' } });
    expect(choose({}, registered, 'bo', 'ABSENT')).toEqual({ bo: { to: 'ABSENT', from: null } });
  });

  it('takes a change back when what is registered is chosen again', () => {
    expect(choose({ anna: { to: 'LATE', from: 'PRESENT' } }, registered, 'anna', 'PRESENT')).toEqual({});
  });

  it('touches only those for whom nothing is known when it chooses for the rest', () => {
    const changes = chooseForRest({ bo: { to: 'EXCUSED', from: null } }, registered, ['anna', 'bo', 'cecilia'], 'ABSENT');
    expect(changes).toEqual({ bo: { to: 'EXCUSED', from: null }, cecilia: { to: 'ABSENT', from: null } });
  });
});

describe('what happens meanwhile', () => {
  it('is not overwritten', () => {
    const changes = { anna: { to: 'ABSENT' as const, from: null }, bo: { to: 'ABSENT' as const, from: null } };
    expect(sift(changes, registered)).toEqual({ valid: { bo: changes.bo }, overtaken: ['anna'] });
  });

  it('is not told when it is what was chosen', () => {
    expect(sift({ anna: { to: 'PRESENT', from: null } }, registered)).toEqual({ valid: {}, overtaken: [] });
  });
});

it('undoes corrections, not first registrations', () => {
  expect(inverseOf({ anna: { to: 'LATE', from: 'PRESENT' } })).toEqual([{ enrolmentId: 'anna', status: 'PRESENT' }]);
  expect(inverseOf({ bo: { to: 'LATE', from: null } })).toBeNull();
});
