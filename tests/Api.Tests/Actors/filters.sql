select count(*) from actor r;

select count(*) from actor r
where r.id in (select actor_id from actor_name where translate(folded, '-''', '  ') = any(@q_folded) or tokens @> @q_words0);
-- @q_folded: berg
-- @q_words0: berg

select count(*) from actor r
where r.kind = any(@kind)
  and r.country = any(@country);
-- @kind: person
-- @country: NO | PE

select count(*) from actor r
where r.id in (select actor_id from article_actor where article_id = any(@article))
  and r.id in (select t.actor_id from event_participant t
  where t.event_id in (select event_id from article_event where own_id = any(@event) union all select unnest(@event)));
-- @article: a0000000-0000-8000-8000-000000000001
-- @event: a0000000-0000-8000-8000-000000000001
