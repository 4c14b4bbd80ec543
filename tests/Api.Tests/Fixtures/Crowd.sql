-- Two thousand rows of each kind beside those of News.sql, so that the planner has something to choose between.

insert into document (id, sha256, content, media_type, charset, received_on)
select md5('a' || i)::uuid, sha256(i::text::bytea), '', 'text/plain', 'utf-8', '2020-01-01' from generate_series(1, 2000) i;

insert into article (id, extractor_version, title, language, text, text_length, published_edtf, published_earliest, published_latest, published_basis,
    outlet, agencies, captions, sentences, origin, ingested_at)
select md5('a' || i)::uuid, '1', 'Titre ' || i, 'de', 'Texte ' || i, 20, (d.day)::text, d.day, d.day, 'stated', 'Outlet ' || i, array['Agency ' || i], '[]', '{}',
  md5('a' || i)::uuid, '2020-01-01'::timestamptz + i * interval '1 minute'
from generate_series(1, 2000) i cross join lateral (select '2010-01-01'::date + i as day) d;

insert into actor (id, key, kind, name, name_sort, country, same_as, mention_count, article_count)
select md5('b' || i)::uuid, 'group:' || i, 'group', 'Groupe ' || i, 'groupe ' || i, 'XA', '{}', i, 1 from generate_series(1, 2000) i;

insert into actor_name (actor_id, text, folded, tokens, count)
select md5('b' || i)::uuid, 'Groupe ' || i, 'groupe ' || i, array['groupe', i::text], 1 from generate_series(1, 2000) i;

insert into event (id, block, type, title, status, date_edtf, date_earliest, date_latest, date_basis, place_name, place_country, place_precision, article_count, origin_count)
select md5('e' || i)::uuid, 'b' || i, 'PROTEST', 'Marche ' || i, 'planned', d.day::text, d.day, d.day, 'stated', 'Ailleurs', 'XA', 'country', 1 + i % 50, 1
from generate_series(1, 2000) i cross join lateral (select '2010-01-01'::date + i as day) d;

insert into event_participant (event_id, actor_id, role)
select md5('e' || i)::uuid, md5('b' || i)::uuid, 'source' from generate_series(1, 2000) i;

insert into article_actor (article_id, ordinal, own_id, own_key, actor_id, kind, name, blocks)
select md5('a' || i)::uuid, 0, md5('b' || i)::uuid, 'group:' || i, md5('b' || i)::uuid, 'group', 'Groupe ' || i, '{}' from generate_series(1, 2000) i;

insert into article_event (article_id, ordinal, own_id, event_id, block, type, title, status)
select md5('a' || i)::uuid, 0, md5('e' || i)::uuid, md5('e' || i)::uuid, 'b' || i, 'PROTEST', 'Marche ' || i, 'planned' from generate_series(1, 2000) i;

insert into event_mention (article_id, ordinal, text_length, start_at, end_at, text, trigger_start, trigger_end, trigger_text, rule)
select md5('a' || i)::uuid, 0, 20, 0, 5, 'Texte', 0, 2, 'Te', 'r' from generate_series(1, 2000) i;

insert into claim (id, article_id, ordinal, text_length, kind, hedged, start_at, end_at, text, cue_start, cue_end, cue, sentence_start, sentence_end, sentence_text,
    speaker_ordinal, speaker_text, event_ordinal, said_edtf, said_earliest, said_latest, said_basis, disputed, rule)
select md5('c' || i)::uuid, 'a0000000-0000-8000-8000-000000000001', 10 + i, 150, 'statement', false, 0, 3, 'Ana', 4, 6, 'Qu', 0, 46, 'Ana',
  0, 'Ana', 0, d.day::text, d.day, d.day, 'stated', false, 'r'
from generate_series(1, 2000) i cross join lateral (select '2010-01-01'::date + i as day) d;

insert into claim_via (claim_id, position, article_id, actor_ordinal)
select md5('c' || i)::uuid, 0, 'a0000000-0000-8000-8000-000000000001', 0 from generate_series(1, 2000) i;

insert into claim_about (claim_id, article_id, actor_ordinal)
select md5('c' || i)::uuid, 'a0000000-0000-8000-8000-000000000001', 0 from generate_series(1, 2000) i;

analyze;
