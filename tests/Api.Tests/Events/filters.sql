select count(*) from event e;

select count(*) from event e
where e.id in (select id from event where search @@ websearch_to_tsquery('french_unaccented', @q)
    union all
    select w.event_id from event_mention m join article_event w on w.article_id = m.article_id and w.ordinal = m.ordinal
    where to_tsvector('french_unaccented', m.text) @@ websearch_to_tsquery('french_unaccented', @q));
-- @q: navire

select count(*) from event e
where e.type = any(@type)
  and e.mode = any(@mode)
  and e.status = any(@status)
  and e.place_country = any(@country);
-- @type: AID | CONSULT
-- @mode: visit
-- @status: denied
-- @country: NO

select count(*) from event e
where e.id in (select event_id from event_participant where actor_id in (select actor_id from actor_name where translate(folded, '-''', '  ') = any(@actor_folded) or tokens @> @actor_words0))
  and e.id in (select event_id from event_participant where role = 'source' and actor_id in (select unnest(@source_ids) union all select actor_id from article_actor where own_id = any(@source_ids)))
  and e.id in (select event_id from event_participant where role = 'target' and actor_id in (select actor_id from actor_name where translate(folded, '-''', '  ') = any(@target_folded) or tokens @> @target_words0 or tokens @> @target_words1 or tokens @> @target_words2));
-- @actor_folded: berg
-- @actor_words0: berg
-- @source_ids: a0000000-0000-8000-8000-000000000001
-- @target_folded: lima | coree du nord
-- @target_words0: lima
-- @target_words1: kori | nord
-- @target_words2: coree | du | nord

select count(*) from event e
where coalesce(e.date_latest, 'infinity'::date) >= @from
  and e.date_edtf is not null;
-- @from: 2031-03-11

select count(*) from event e
where coalesce(e.date_earliest, '-infinity'::date) <= @to
  and e.date_edtf is not null
  and e.id in (select event_id from article_event where article_id = any(@article));
-- @to: 2031-12-31
-- @article: a0000000-0000-8000-8000-000000000001
