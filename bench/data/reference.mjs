/** What the generator needs to know of the reference data, read from the migrated database. */
export async function readReference(db, sql) {
  const centres = await db.select(sql`select id from register_centre where kind = ${'REGISTER_CENTRE'} and valid_to is null order by id`);
  const parts = await db.select(sql`select p.id, p.certified_by, g.regulation_id, x.definition_id
    from milestone_definition_part x join goal_part p on p.id = x.part_id join goal g on g.id = p.goal_id order by x.id`);
  for (const part of parts) part.certifiedBy = JSON.parse(part.certifiedBy);
  const milestones =
    await db.select(sql`select id, template_id, key, week_offset, responsible_role, reviewer_role, needs_project, evidence, criteria
    from milestone_definition order by template_id, position`);
  const seminars = await db.select(
    sql`select template_id, key, week_offset, title, parts from seminar_definition order by template_id, week_offset`,
  );
  const templates = await db.select(sql`select id, track, duration_weeks from milestone_template order by id`);
  const plans = {};
  for (const t of templates) {
    plans[t.track] = {
      ...t,
      seminars: seminars
        .filter((s) => s.templateId === t.id)
        .map((s) => ({ ...s, title: JSON.parse(s.title), parts: JSON.parse(s.parts) })),
      milestones: milestones
        .filter((m) => m.templateId === t.id)
        .map((m) => ({
          ...m,
          evidence: JSON.parse(m.evidence),
          criteria: JSON.parse(m.criteria),
          parts: parts.filter((p) => p.definitionId === m.id),
        })),
    };
  }
  return {
    plans,
    centres: centres.map((c) => c.id),
    regions: await db.select(sql`select id from region order by id`),
    specialties: await db.select(sql`select id from specialty order by id`),
    registers: await db.select(sql`select id from register order by id`),
    programmeAreas: await db.select(sql`select id from programme_area order by id`),
    areas: await db.select(sql`select id from support_area order by id`),
    elements: await db.select(sql`select id, value_kind from delivery_element order by id`),
  };
}
