select count(*) from claim c;

select count(*) from claim c
where c.search @@ websearch_to_tsquery('french_unaccented', @q)
  and c.kind = any(@kind);
-- @q: navire
-- @kind: denial

select count(*) from claim c
where (c.article_id, c.speaker_ordinal) in (select article_id, ordinal from article_actor where actor_id in (select actor_id from actor_name where translate(folded, '-''', '  ') = any(@speaker_folded) or tokens @> @speaker_words0))
  and c.id in (select b.claim_id from claim_about b join article_actor x on x.article_id = b.article_id and x.ordinal = b.actor_ordinal
      where x.actor_id in (select actor_id from actor_name where translate(folded, '-''', '  ') = any(@about_folded) or tokens @> @about_words0))
  and c.id in (select b.claim_id from claim_via b join article_actor x on x.article_id = b.article_id and x.ordinal = b.actor_ordinal
      where x.actor_id in (select actor_id from actor_name where translate(folded, '-''', '  ') = any(@via_folded) or tokens @> @via_words0));
-- @speaker_folded: berg
-- @speaker_words0: berg
-- @about_folded: lima
-- @about_words0: lima
-- @via_folded: andina
-- @via_words0: andina

select count(*) from claim c
where c.hedged
  and not c.disputed;

select count(*) from claim c
where coalesce(c.said_latest, 'infinity'::date) >= @from
  and coalesce(c.said_earliest, '-infinity'::date) <= @to
  and c.said_edtf is not null;
-- @from: 2031-01-01
-- @to: 2031-12-31

select count(*) from claim c
where c.article_id = any(@article)
  and (c.article_id, c.event_ordinal) in (select article_id, ordinal from article_event
  where event_id = any(@event) or event_id in (select event_id from article_event where own_id = any(@event)));
-- @article: a0000000-0000-8000-8000-000000000001
-- @event: a0000000-0000-8000-8000-000000000001
