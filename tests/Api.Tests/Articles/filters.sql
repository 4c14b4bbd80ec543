select count(*) from article a;

select count(*) from article a
where a.search @@ websearch_to_tsquery('french_unaccented', @q);
-- @q: navire

select count(*) from article a
where lower(a.language) = any(@language)
  and lower(a.outlet) = any(@outlet)
  and lower_all(a.agencies) && @agency;
-- @language: fr
-- @outlet: le fjord
-- @agency: ntb | ats

select count(*) from article a
where coalesce(a.published_latest, 'infinity'::date) >= @from
  and coalesce(a.published_earliest, '-infinity'::date) <= @to
  and a.published_edtf is not null;
-- @from: 2031-01-01
-- @to: 2031-03-31

select count(*) from article a
where a.id in (select article_id from article_actor where actor_id in (select unnest(@actor_ids) union all select actor_id from article_actor where own_id = any(@actor_ids) union all select actor_id from actor_name where translate(folded, '-''', '  ') = any(@actor_folded) or tokens @> @actor_words0))
  and a.id in (select article_id from article_event
  where event_id = any(@event) or event_id in (select event_id from article_event where own_id = any(@event)));
-- @actor_ids: a0000000-0000-8000-8000-000000000001
-- @actor_folded: lars berg
-- @actor_words0: berg | lars
-- @event: a0000000-0000-8000-8000-000000000001
