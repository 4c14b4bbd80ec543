-- Three invented articles: what the reading tests know by heart. Ids are readable: a… article, b… actor, e… event, c… claim; f… an id
-- that was merged away. Articles one and two tell one event; article three has no date.

insert into document (id, sha256, name, url, content, media_type, charset, received_on) values
  ('a0000000-0000-8000-8000-000000000001', sha256('one'), 'oslo.txt', 'https://example.org/oslo', convert_to('Menu' || chr(10) || 'Élan à Oslo', 'UTF8'), 'text/plain', 'utf-8', '2031-03-11'),
  ('a0000000-0000-8000-8000-000000000002', sha256('two'), 'lima.txt', null, convert_to('Page', 'UTF8'), 'text/html', 'utf-8', '2031-03-20'),
  ('a0000000-0000-8000-8000-000000000003', sha256('three'), null, null, convert_to('Rien', 'UTF8'), 'text/plain', 'utf-8', '2031-03-21');

insert into article (id, extractor_version, title, lead, language, text, text_length,
    published_edtf, published_earliest, published_latest, published_basis, published_text, outlet, agencies,
    dateline_place, dateline_edtf, dateline_earliest, dateline_latest, dateline_basis, dateline_text, captions, sentences, copy_of, origin, ingested_at) values
  ('a0000000-0000-8000-8000-000000000001', '1', 'Visite à Oslo', 'Un pas vers la détente.', 'fr',
   'Ana Quispe a rencontré mardi à Oslo Lars Berg. Lima aurait livré des navires à Oslo, selon l’agence Andina, ce que Mme Quispe nie. « Rien », dit-elle.', 150,
   '2031-03-11T08:30', '2031-03-11', '2031-03-11', 'stated', '11.03.2031 à 08:30', 'Le Fjord', '{Andina,NTB}',
   'Oslo', '2031-03-11', '2031-03-11', '2031-03-11', 'inferred', '11 mars', '[{"text": "Les deux ministres.", "credit": "NTB"}, {"text": "Le port.", "credit": null}]', '{0,46,47,130,131,150}',
   null, 'a0000000-0000-8000-8000-000000000001', '2031-03-11 09:00:00+00'),
  ('a0000000-0000-8000-8000-000000000002', '1', 'Quispé salue les échanges', null, 'fr',
   'La ministre Quispé a vu Berg en mars. Elle dément toute livraison.', 66,
   '2031-03', '2031-03-01', '2031-03-31', 'inferred', null, 'La Costa', '{}',
   null, null, null, null, null, null, '[]', '{0,37,38,66}',
   'a0000000-0000-8000-8000-000000000001', 'a0000000-0000-8000-8000-000000000001', '2031-03-20 10:00:00+00'),
  ('a0000000-0000-8000-8000-000000000003', '1', null, null, 'fr', 'La Norvège se tait.', 19,
   null, null, null, null, null, null, '{}', null, null, null, null, null, null, '[]', '{0,19}',
   null, 'a0000000-0000-8000-8000-000000000003', '2031-03-21 10:00:00+00');

insert into date_mention (article_id, text_length, start_at, end_at, text, edtf, earliest, latest, basis) values
  ('a0000000-0000-8000-8000-000000000001', 150, 23, 28, 'mardi', '2031-03-11', '2031-03-11', '2031-03-11', 'inferred'),
  ('a0000000-0000-8000-8000-000000000002', 66, 32, 36, 'mars', null, null, null, null);

insert into actor (id, key, kind, name, name_sort, country, same_as, mention_count, article_count, first_seen, last_seen) values
  ('b0000000-0000-8000-8000-000000000001', 'person:ana kispe', 'person', 'Ana Quispe', 'ana quispe', 'PE', '{https://example.org/quispe}', 5, 2, '2031-03-01', '2031-03-11'),
  ('b0000000-0000-8000-8000-000000000002', 'person:berg lars', 'person', 'Lars Berg', 'lars berg', 'NO', '{}', 2, 2, '2031-03-01', '2031-03-11'),
  ('b0000000-0000-8000-8000-000000000003', 'country:PE', 'country', 'Pérou', 'perou', 'PE', '{}', 1, 1, '2031-03-11', '2031-03-11'),
  ('b0000000-0000-8000-8000-000000000004', 'country:NO', 'country', 'Norvège', 'norvege', 'NO', '{}', 2, 2, '2031-03-11', '2031-03-11'),
  ('b0000000-0000-8000-8000-000000000005', 'organisation:andina', 'organisation', 'Andina', 'andina', 'PE', '{}', 1, 1, '2031-03-11', '2031-03-11');

insert into actor_name (actor_id, text, folded, tokens, count) values
  ('b0000000-0000-8000-8000-000000000001', 'Ana Quispe', 'ana quispe', '{TOKENS:Ana Quispe}', 1),
  ('b0000000-0000-8000-8000-000000000001', 'Quispé', 'quispe', '{TOKENS:Quispé}', 3),
  ('b0000000-0000-8000-8000-000000000002', 'Lars Berg', 'lars berg', '{TOKENS:Lars Berg}', 1),
  ('b0000000-0000-8000-8000-000000000002', 'Berg', 'berg', '{TOKENS:Berg}', 1),
  ('b0000000-0000-8000-8000-000000000003', 'Lima', 'lima', '{lima}', 1),
  ('b0000000-0000-8000-8000-000000000004', 'Norvège', 'norvege', '{norvege}', 1),
  ('b0000000-0000-8000-8000-000000000004', 'Oslo', 'oslo', '{oslo}', 1),
  ('b0000000-0000-8000-8000-000000000005', 'l’agence Andina', 'l''agence andina', '{l''agence,andina}', 1);

insert into event (id, block, type, mode, title, status, date_edtf, date_earliest, date_latest, date_basis, date_text,
    place_name, place_country, place_latitude, place_longitude, place_precision, article_count, origin_count) values
  ('e0000000-0000-8000-8000-000000000001', 'CONSULT NO PE', 'CONSULT', 'visit', 'Ana Quispe a rencontré Lars Berg', 'reported',
   '2031-03-11', '2031-03-11', '2031-03-11', 'inferred', 'mardi', 'Oslo', 'NO', 59.91, 10.75, 'town', 2, 1),
  ('e0000000-0000-8000-8000-000000000002', 'AID NO PE', 'AID', 'military', 'Livraison de navires à la Norvège', 'denied',
   null, null, null, null, null, null, null, null, null, null, 1, 1);

insert into event_participant (event_id, actor_id, role) values
  ('e0000000-0000-8000-8000-000000000001', 'b0000000-0000-8000-8000-000000000001', 'source'),
  ('e0000000-0000-8000-8000-000000000001', 'b0000000-0000-8000-8000-000000000002', 'target'),
  ('e0000000-0000-8000-8000-000000000002', 'b0000000-0000-8000-8000-000000000003', 'source'),
  ('e0000000-0000-8000-8000-000000000002', 'b0000000-0000-8000-8000-000000000004', 'target');

insert into article_actor (article_id, ordinal, own_id, own_key, actor_id, kind, name, country, blocks) values
  ('a0000000-0000-8000-8000-000000000001', 0, 'b0000000-0000-8000-8000-000000000001', 'person:ana kispe', 'b0000000-0000-8000-8000-000000000001', 'person', 'Ana Quispe', 'PE', '{ana,kispe}'),
  ('a0000000-0000-8000-8000-000000000001', 1, 'b0000000-0000-8000-8000-000000000002', 'person:berg lars', 'b0000000-0000-8000-8000-000000000002', 'person', 'Lars Berg', 'NO', '{lars,berg}'),
  ('a0000000-0000-8000-8000-000000000001', 2, 'b0000000-0000-8000-8000-000000000003', 'country:PE', 'b0000000-0000-8000-8000-000000000003', 'country', 'Pérou', 'PE', '{}'),
  ('a0000000-0000-8000-8000-000000000001', 3, 'b0000000-0000-8000-8000-000000000004', 'country:NO', 'b0000000-0000-8000-8000-000000000004', 'country', 'Norvège', 'NO', '{}'),
  ('a0000000-0000-8000-8000-000000000001', 4, 'b0000000-0000-8000-8000-000000000005', 'organisation:andina', 'b0000000-0000-8000-8000-000000000005', 'organisation', 'Andina', 'PE', '{}'),
  ('a0000000-0000-8000-8000-000000000002', 0, 'f0000000-0000-8000-8000-000000000001', 'surname:kispe', 'b0000000-0000-8000-8000-000000000001', 'person', 'Quispé', null, '{kispe}'),
  ('a0000000-0000-8000-8000-000000000002', 1, 'f0000000-0000-8000-8000-000000000002', 'surname:berg', 'b0000000-0000-8000-8000-000000000002', 'person', 'Berg', null, '{berg}'),
  ('a0000000-0000-8000-8000-000000000003', 0, 'b0000000-0000-8000-8000-000000000004', 'country:NO', 'b0000000-0000-8000-8000-000000000004', 'country', 'Norvège', 'NO', '{}');

insert into article_actor_name (article_id, ordinal, text, count) values
  ('a0000000-0000-8000-8000-000000000001', 0, 'Ana Quispe', 1),
  ('a0000000-0000-8000-8000-000000000002', 0, 'Quispé', 2);

insert into article_actor_role (article_id, ordinal, title, country, former) values
  ('a0000000-0000-8000-8000-000000000001', 0, 'ministre de la Défense', 'PE', false),
  ('a0000000-0000-8000-8000-000000000001', 0, 'maire de Lima', 'PE', true),
  ('a0000000-0000-8000-8000-000000000002', 0, 'ministre de la Défense', 'PE', false);

insert into actor_mention (article_id, ordinal, text_length, start_at, end_at, text, form) values
  ('a0000000-0000-8000-8000-000000000001', 0, 150, 0, 10, 'Ana Quispe', 'name'),
  ('a0000000-0000-8000-8000-000000000001', 0, 150, 115, 125, 'Mme Quispe', 'name'),
  ('a0000000-0000-8000-8000-000000000001', 0, 150, 145, 149, 'elle', 'pronoun'),
  ('a0000000-0000-8000-8000-000000000001', 1, 150, 36, 45, 'Lars Berg', 'name'),
  ('a0000000-0000-8000-8000-000000000001', 2, 150, 47, 51, 'Lima', 'name'),
  ('a0000000-0000-8000-8000-000000000001', 3, 150, 79, 83, 'Oslo', 'name'),
  ('a0000000-0000-8000-8000-000000000001', 4, 150, 91, 106, 'l’agence Andina', 'name'),
  ('a0000000-0000-8000-8000-000000000002', 0, 66, 0, 18, 'La ministre Quispé', 'role'),
  ('a0000000-0000-8000-8000-000000000002', 1, 66, 24, 28, 'Berg', 'name'),
  ('a0000000-0000-8000-8000-000000000003', 0, 19, 0, 10, 'La Norvège', 'name');

insert into article_event (article_id, ordinal, own_id, event_id, block, type, mode, topic, title, status,
    date_edtf, date_earliest, date_latest, date_basis, date_text, place_name, place_country, place_latitude, place_longitude, place_precision) values
  ('a0000000-0000-8000-8000-000000000001', 0, 'e0000000-0000-8000-8000-000000000001', 'e0000000-0000-8000-8000-000000000001', 'CONSULT NO PE', 'CONSULT', 'visit', null,
   'Ana Quispe a rencontré Lars Berg', 'reported', '2031-03-11', '2031-03-11', '2031-03-11', 'inferred', 'mardi', 'Oslo', 'NO', 59.91, 10.75, 'town'),
  ('a0000000-0000-8000-8000-000000000001', 1, 'e0000000-0000-8000-8000-000000000002', 'e0000000-0000-8000-8000-000000000002', 'AID NO PE', 'AID', 'military', 'ships',
   'Livraison de navires à la Norvège', 'alleged', null, null, null, null, null, null, null, null, null, null),
  ('a0000000-0000-8000-8000-000000000002', 0, 'f0000000-0000-8000-8000-000000000003', 'e0000000-0000-8000-8000-000000000001', 'CONSULT NO PE', 'CONSULT', null, null,
   'Quispé a vu Berg', 'reported', '2031-03', '2031-03-01', '2031-03-31', 'inferred', 'en mars', null, null, null, null, null);

insert into article_event_participant (article_id, ordinal, actor_ordinal, role) values
  ('a0000000-0000-8000-8000-000000000001', 0, 0, 'source'),
  ('a0000000-0000-8000-8000-000000000001', 0, 1, 'target'),
  ('a0000000-0000-8000-8000-000000000001', 1, 2, 'source'),
  ('a0000000-0000-8000-8000-000000000001', 1, 3, 'target'),
  ('a0000000-0000-8000-8000-000000000002', 0, 0, 'source'),
  ('a0000000-0000-8000-8000-000000000002', 0, 1, 'target');

insert into event_mention (article_id, ordinal, text_length, start_at, end_at, text, trigger_start, trigger_end, trigger_text, rule) values
  ('a0000000-0000-8000-8000-000000000001', 0, 150, 0, 45, 'Ana Quispe a rencontré mardi à Oslo Lars Berg', 11, 22, 'a rencontré', 'verb'),
  ('a0000000-0000-8000-8000-000000000001', 1, 150, 47, 83, 'Lima aurait livré des navires à Oslo', 52, 64, 'aurait livré', 'verb'),
  ('a0000000-0000-8000-8000-000000000002', 0, 66, 0, 36, 'La ministre Quispé a vu Berg en mars', 19, 23, 'a vu', 'verb');

insert into claim (id, article_id, ordinal, text_length, kind, hedged, start_at, end_at, text, cue_start, cue_end, cue,
    sentence_start, sentence_end, sentence_text, speaker_ordinal, speaker_text, event_ordinal,
    said_edtf, said_earliest, said_latest, said_basis, said_text, disputed, rule) values
  ('c0000000-0000-8000-8000-000000000001', 'a0000000-0000-8000-8000-000000000001', 0, 150, 'statement', true, 47, 83, 'Lima aurait livré des navires à Oslo', 85, 90, 'selon',
   47, 130, 'Lima aurait livré des navires à Oslo, selon l’agence Andina, ce que Mme Quispe nie.', null, 'des experts', 1,
   '2031-03-11', '2031-03-11', '2031-03-11', 'inferred', 'mardi', true, 'according-to'),
  ('c0000000-0000-8000-8000-000000000002', 'a0000000-0000-8000-8000-000000000001', 1, 150, 'denial', false, 47, 83, 'Lima aurait livré des navires à Oslo', 126, 129, 'nie',
   47, 130, 'Lima aurait livré des navires à Oslo, selon l’agence Andina, ce que Mme Quispe nie.', 0, 'Mme Quispe', 1,
   null, null, null, null, null, true, 'denial'),
  ('c0000000-0000-8000-8000-000000000003', 'a0000000-0000-8000-8000-000000000002', 0, 66, 'denial', false, 50, 65, 'toute livraison', 43, 49, 'dément',
   38, 66, 'Elle dément toute livraison.', 0, 'Elle', null,
   '2031-03', '2031-03-01', '2031-03-31', 'inferred', null, true, 'denial'),
  ('c0000000-0000-8000-8000-000000000004', 'a0000000-0000-8000-8000-000000000003', 0, 19, 'assessment', false, 0, 18, 'La Norvège se tait', 11, 18, 'se tait',
   0, 19, 'La Norvège se tait.', null, null, null, null, null, null, null, null, false, 'none');

insert into claim_quote (claim_id, ordinal, article_id, text_length, start_at, end_at, text) values
  ('c0000000-0000-8000-8000-000000000002', 0, 'a0000000-0000-8000-8000-000000000001', 150, 133, 137, 'Rien');

insert into claim_via (claim_id, position, article_id, actor_ordinal) values
  ('c0000000-0000-8000-8000-000000000001', 0, 'a0000000-0000-8000-8000-000000000001', 4),
  ('c0000000-0000-8000-8000-000000000001', 1, 'a0000000-0000-8000-8000-000000000001', 0);

insert into claim_about (claim_id, article_id, actor_ordinal) values
  ('c0000000-0000-8000-8000-000000000001', 'a0000000-0000-8000-8000-000000000001', 2),
  ('c0000000-0000-8000-8000-000000000001', 'a0000000-0000-8000-8000-000000000001', 3),
  ('c0000000-0000-8000-8000-000000000002', 'a0000000-0000-8000-8000-000000000001', 2);

insert into claim_link (claim_id, type, other_id, stated) values
  ('c0000000-0000-8000-8000-000000000002', 'denies', 'c0000000-0000-8000-8000-000000000001', true),
  ('c0000000-0000-8000-8000-000000000003', 'denies', 'c0000000-0000-8000-8000-000000000001', false),
  ('c0000000-0000-8000-8000-000000000003', 'repeats', 'c0000000-0000-8000-8000-000000000002', false),
  ('c0000000-0000-8000-8000-000000000004', 'supports', 'c0000000-0000-8000-8000-000000000002', false);

update date_mention set rule = 'date.calendar', entries = array['calendar: ' || text];
update actor_mention set rule = 'actor.' || form, entries = array[form || ': ' || text];
update event_mention set entries = array['event-triggers: ' || trigger_text];
update claim set entries = array['reporting-verbs: ' || cue];
