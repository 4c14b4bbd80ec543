-- Dossier's first schema.
--
-- Three layers:
--   document                         what came in, byte for byte
--   article, article_*, *_mention,   what the extractor read in one article: rewritten as a whole with it
--   claim, claim_*
--   actor, event, claim_link         what follows from the set of all articles: recomputed for whatever an article touches
--
-- Offsets are UTF-16 code units into article.text, half-open. Every table that carries evidence repeats the article's
-- text_length through a composite foreign key, so that a check can hold the offsets inside the text.
-- A date is five columns: …_edtf (ISO 8601-2), …_earliest and …_latest (null where it is open), …_basis, …_text.

create extension if not exists unaccent;

create text search configuration french_unaccented (copy = french);
alter text search configuration french_unaccented
    alter mapping for hword, hword_part, word with unaccent, french_stem;

-- lower() of each element: immutable, so that an index can hold it.
create function lower_all(names text[]) returns text[]
    language sql immutable strict parallel safe
    return array(select lower(name) from unnest(names) name);

create table document (
    id           uuid not null,
    sha256       bytea not null,
    name         text null,
    url          text null,
    content      bytea not null,
    media_type   text not null,
    charset      text not null,
    received_on  date not null,
    given        jsonb null,
    constraint document_pk primary key (id),
    constraint document_sha256_unique unique (sha256),
    constraint document_sha256_length check (octet_length(sha256) = 32)
);
create index document_name on document (name);

create table article (
    id                  uuid not null,
    extractor_version   text not null,
    title               text null,
    lead                text null,
    language            text not null,
    text                text not null,
    text_length         integer not null,
    published_edtf      text null,
    published_earliest  date null,
    published_latest    date null,
    published_basis     text null,
    published_text      text null,
    published_sort      date not null generated always as (coalesce(published_latest, '-infinity'::date)) stored,
    outlet              text null,
    agencies            text[] not null,
    dateline_place      text null,
    dateline_edtf       text null,
    dateline_earliest   date null,
    dateline_latest     date null,
    dateline_basis      text null,
    dateline_text       text null,
    captions            jsonb not null,
    sentences           integer[] not null,
    copy_of             uuid null,
    origin              uuid not null,
    ingested_at         timestamptz not null,
    search              tsvector not null generated always as (
        setweight(to_tsvector('french_unaccented', coalesce(title, '')), 'A')
        || setweight(to_tsvector('french_unaccented', coalesce(lead, '')), 'B')
        || setweight(to_tsvector('french_unaccented', text), 'C')) stored,
    constraint article_pk primary key (id),
    constraint article_document_fk foreign key (id) references document (id) on delete cascade,
    constraint article_copy_of_fk foreign key (copy_of) references article (id) on delete set null,
    constraint article_text_length_unique unique (id, text_length),
    constraint article_text_length check (text_length > 0 and text_length >= length(text)),
    constraint article_published_basis check (published_basis in ('stated', 'inferred', 'given')),
    constraint article_published_whole check ((published_edtf is null) = (published_basis is null)),
    constraint article_sentences_pairs check (cardinality(sentences) % 2 = 0)
);
create index article_by_published on article (published_sort desc, id);
create index article_by_ingested on article (ingested_at, id);
create index article_by_start on article (coalesce(published_earliest, '-infinity'::date)) where published_edtf is not null;
create index article_by_end on article (coalesce(published_latest, 'infinity'::date)) where published_edtf is not null;
create index article_by_language on article (lower(language));
create index article_by_outlet on article (lower(outlet));
create index article_by_agencies on article using gin (lower_all(agencies));
create index article_by_copy on article (copy_of) where copy_of is not null;
create index article_by_search on article using gin (search);

create table date_mention (
    article_id   uuid not null,
    text_length  integer not null,
    start_at     integer not null,
    end_at       integer not null,
    text         text not null,
    edtf         text null,
    earliest     date null,
    latest       date null,
    basis        text null,
    constraint date_mention_pk primary key (article_id, start_at, end_at),
    constraint date_mention_article_fk foreign key (article_id, text_length) references article (id, text_length) on delete cascade,
    constraint date_mention_inside check (start_at >= 0 and end_at > start_at and end_at <= text_length)
);

-- What follows from all articles -------------------------------------------------------------------------------------

create table actor (
    id             uuid not null,
    key            text not null,
    kind           text not null,
    name           text not null,
    name_sort      text collate "C" not null,
    country        text null,
    same_as        text[] not null,
    mention_count  integer not null,
    article_count  integer not null,
    first_seen     date null,
    last_seen      date null,
    constraint actor_pk primary key (id),
    constraint actor_key_unique unique (key),
    constraint actor_kind check (kind in ('person', 'organisation', 'country', 'group'))
);
create index actor_by_mentions on actor (mention_count desc, id);
create index actor_by_name on actor (name_sort, id);
create index actor_by_kind on actor (kind);
create index actor_by_country on actor (country);

-- Every spelling under which an actor was met. tokens: the fingerprints of its words, the same for every usual romanisation.
create table actor_name (
    actor_id  uuid not null,
    text      text not null,
    folded    text not null,
    tokens    text[] not null,
    count     integer not null,
    constraint actor_name_pk primary key (actor_id, text),
    constraint actor_name_actor_fk foreign key (actor_id) references actor (id) on delete cascade,
    constraint actor_name_count check (count > 0)
);
create index actor_name_by_folded on actor_name (translate(folded, '-''', '  '));
create index actor_name_by_tokens on actor_name using gin (tokens);

create table event (
    id               uuid not null,
    block            text not null,
    type             text not null,
    mode             text null,
    title            text not null,
    status           text not null,
    date_edtf        text null,
    date_earliest    date null,
    date_latest      date null,
    date_basis       text null,
    date_text        text null,
    date_sort        date not null generated always as (coalesce(date_latest, '-infinity'::date)) stored,
    place_name       text null,
    place_country    text null,
    place_latitude   double precision null,
    place_longitude  double precision null,
    place_precision  text null,
    article_count    integer not null,
    origin_count     integer not null,
    search           tsvector not null generated always as (
        setweight(to_tsvector('french_unaccented', title), 'A')
        || setweight(to_tsvector('french_unaccented', coalesce(place_name, '')), 'B')) stored,
    constraint event_pk primary key (id),
    constraint event_status check (status in ('reported', 'alleged', 'denied', 'planned')),
    constraint event_place_precision check (place_precision in ('country', 'region', 'town', 'site')),
    constraint event_counts check (article_count > 0 and origin_count > 0 and origin_count <= article_count)
);
create index event_by_block on event (block);
create index event_by_date on event (date_sort desc, id);
create index event_by_articles on event (article_count desc, id);
create index event_by_start on event (coalesce(date_earliest, '-infinity'::date)) where date_edtf is not null;
create index event_by_end on event (coalesce(date_latest, 'infinity'::date)) where date_edtf is not null;
create index event_by_type on event (type, mode);
create index event_by_mode on event (mode);
create index event_by_status on event (status);
create index event_by_country on event (place_country);
create index event_by_search on event using gin (search);

create table event_participant (
    event_id  uuid not null,
    actor_id  uuid not null,
    role      text not null,
    constraint event_participant_pk primary key (event_id, actor_id, role),
    constraint event_participant_event_fk foreign key (event_id) references event (id) on delete cascade,
    constraint event_participant_actor_fk foreign key (actor_id) references actor (id) deferrable initially deferred,
    constraint event_participant_role check (role in ('source', 'target', 'participant'))
);
create index event_participant_by_actor on event_participant (actor_id, role);

-- What one article says ----------------------------------------------------------------------------------------------

-- An actor as one article knows it. own_id is the id that this article alone would give; actor_id the one that stands.
-- blocks: the fingerprints of a person's outer names, under which a lone surname finds its candidates.
create table article_actor (
    article_id  uuid not null,
    ordinal     integer not null,
    own_id      uuid not null,
    own_key     text not null,
    actor_id    uuid not null,
    kind        text not null,
    name        text not null,
    country     text null,
    blocks      text[] not null,
    constraint article_actor_pk primary key (article_id, ordinal),
    constraint article_actor_article_fk foreign key (article_id) references article (id) on delete cascade,
    constraint article_actor_actor_fk foreign key (actor_id) references actor (id) deferrable initially deferred,
    constraint article_actor_kind check (kind in ('person', 'organisation', 'country', 'group'))
);
create index article_actor_by_actor on article_actor (actor_id, article_id);
create index article_actor_by_own on article_actor (own_id);
create index article_actor_by_blocks on article_actor using gin (blocks);

-- Spellings with how often each stands in the article, its headline and standfirst included.
create table article_actor_name (
    article_id  uuid not null,
    ordinal     integer not null,
    text        text not null,
    count       integer not null,
    constraint article_actor_name_pk primary key (article_id, ordinal, text),
    constraint article_actor_name_actor_fk foreign key (article_id, ordinal) references article_actor (article_id, ordinal) on delete cascade,
    constraint article_actor_name_count check (count > 0)
);

create table article_actor_role (
    article_id  uuid not null,
    ordinal     integer not null,
    title       text not null,
    country     text null,
    former      boolean not null,
    constraint article_actor_role_pk primary key (article_id, ordinal, title, former),
    constraint article_actor_role_actor_fk foreign key (article_id, ordinal) references article_actor (article_id, ordinal) on delete cascade
);

create table actor_mention (
    article_id   uuid not null,
    ordinal      integer not null,
    text_length  integer not null,
    start_at     integer not null,
    end_at       integer not null,
    text         text not null,
    form         text not null,
    constraint actor_mention_pk primary key (article_id, ordinal, start_at, end_at),
    constraint actor_mention_actor_fk foreign key (article_id, ordinal) references article_actor (article_id, ordinal) on delete cascade,
    constraint actor_mention_article_fk foreign key (article_id, text_length) references article (id, text_length) on delete cascade,
    constraint actor_mention_form check (form in ('name', 'role', 'pronoun')),
    constraint actor_mention_inside check (start_at >= 0 and end_at > start_at and end_at <= text_length)
);

-- An event as one article tells it. own_id and event_id as for actors.
create table article_event (
    article_id       uuid not null,
    ordinal          integer not null,
    own_id           uuid not null,
    event_id         uuid not null,
    block            text not null,
    type             text not null,
    mode             text null,
    topic            text null,
    title            text not null,
    status           text not null,
    date_edtf        text null,
    date_earliest    date null,
    date_latest      date null,
    date_basis       text null,
    date_text        text null,
    place_name       text null,
    place_country    text null,
    place_latitude   double precision null,
    place_longitude  double precision null,
    place_precision  text null,
    constraint article_event_pk primary key (article_id, ordinal),
    constraint article_event_article_fk foreign key (article_id) references article (id) on delete cascade,
    constraint article_event_event_fk foreign key (event_id) references event (id) deferrable initially deferred,
    constraint article_event_status check (status in ('reported', 'alleged', 'denied', 'planned'))
);
create index article_event_by_event on article_event (event_id, article_id);
create index article_event_by_own on article_event (own_id);
create index article_event_by_block on article_event (block);

create table article_event_participant (
    article_id     uuid not null,
    ordinal        integer not null,
    actor_ordinal  integer not null,
    role           text not null,
    constraint article_event_participant_pk primary key (article_id, ordinal, actor_ordinal, role),
    constraint article_event_participant_event_fk foreign key (article_id, ordinal) references article_event (article_id, ordinal) on delete cascade,
    constraint article_event_participant_actor_fk foreign key (article_id, actor_ordinal) references article_actor (article_id, ordinal) on delete cascade,
    constraint article_event_participant_role check (role in ('source', 'target', 'participant'))
);
create index article_event_participant_by_actor on article_event_participant (article_id, actor_ordinal);

create table event_mention (
    article_id     uuid not null,
    ordinal        integer not null,
    text_length    integer not null,
    start_at       integer not null,
    end_at         integer not null,
    text           text not null,
    trigger_start  integer not null,
    trigger_end    integer not null,
    trigger_text   text not null,
    rule           text not null,
    constraint event_mention_pk primary key (article_id, ordinal, start_at, end_at),
    constraint event_mention_event_fk foreign key (article_id, ordinal) references article_event (article_id, ordinal) on delete cascade,
    constraint event_mention_article_fk foreign key (article_id, text_length) references article (id, text_length) on delete cascade,
    constraint event_mention_inside check (start_at >= 0 and end_at > start_at and end_at <= text_length),
    constraint event_mention_trigger_inside check (trigger_start >= start_at and trigger_end > trigger_start and trigger_end <= end_at)
);
create index event_mention_by_search on event_mention using gin (to_tsvector('french_unaccented', text));

create table claim (
    id               uuid not null,
    article_id       uuid not null,
    ordinal          integer not null,
    text_length      integer not null,
    kind             text not null,
    hedged           boolean not null,
    start_at         integer not null,
    end_at           integer not null,
    text             text not null,
    cue_start        integer not null,
    cue_end          integer not null,
    cue              text not null,
    sentence_start   integer not null,
    sentence_end     integer not null,
    sentence_text    text not null,
    speaker_ordinal  integer null,
    speaker_text     text null,
    event_ordinal    integer null,
    said_edtf        text null,
    said_earliest    date null,
    said_latest      date null,
    said_basis       text null,
    said_text        text null,
    said_sort        date not null generated always as (coalesce(said_latest, '-infinity'::date)) stored,
    disputed         boolean not null,
    rule             text not null,
    search           tsvector not null generated always as (to_tsvector('french_unaccented', text)) stored,
    constraint claim_pk primary key (id),
    constraint claim_ordinal_unique unique (article_id, ordinal),
    constraint claim_article_fk foreign key (article_id, text_length) references article (id, text_length) on delete cascade,
    constraint claim_speaker_fk foreign key (article_id, speaker_ordinal) references article_actor (article_id, ordinal),
    constraint claim_event_fk foreign key (article_id, event_ordinal) references article_event (article_id, ordinal),
    constraint claim_kind check (kind in ('statement', 'accusation', 'denial', 'commitment', 'assessment', 'demand', 'threat', 'position')),
    constraint claim_inside check (start_at >= 0 and end_at > start_at and end_at <= text_length),
    constraint claim_cue_inside check (cue_start >= 0 and cue_end > cue_start and cue_end <= text_length),
    constraint claim_sentence_inside check (sentence_start >= 0 and sentence_end > sentence_start and sentence_end <= text_length),
    constraint claim_speaker_named check (speaker_ordinal is null or speaker_text is not null)
);
create index claim_by_said on claim (said_sort desc, id);
create index claim_by_start on claim (coalesce(said_earliest, '-infinity'::date)) where said_edtf is not null;
create index claim_by_end on claim (coalesce(said_latest, 'infinity'::date)) where said_edtf is not null;
create index claim_by_kind on claim (kind);
create index claim_by_speaker on claim (article_id, speaker_ordinal);
create index claim_by_event on claim (article_id, event_ordinal);
create index claim_disputed on claim (said_sort desc, id) where disputed;
create index claim_hedged on claim (said_sort desc, id) where hedged;
create index claim_by_search on claim using gin (search);

create table claim_quote (
    claim_id     uuid not null,
    ordinal      integer not null,
    article_id   uuid not null,
    text_length  integer not null,
    start_at     integer not null,
    end_at       integer not null,
    text         text not null,
    constraint claim_quote_pk primary key (claim_id, ordinal),
    constraint claim_quote_claim_fk foreign key (claim_id) references claim (id) on delete cascade,
    constraint claim_quote_article_fk foreign key (article_id, text_length) references article (id, text_length) on delete cascade,
    constraint claim_quote_inside check (start_at >= 0 and end_at > start_at and end_at <= text_length)
);
create index claim_quote_by_article on claim_quote (article_id);

-- Who relays it, nearest to the reader first.
create table claim_via (
    claim_id       uuid not null,
    position       integer not null,
    article_id     uuid not null,
    actor_ordinal  integer not null,
    constraint claim_via_pk primary key (claim_id, position),
    constraint claim_via_claim_fk foreign key (claim_id) references claim (id) on delete cascade,
    constraint claim_via_actor_fk foreign key (article_id, actor_ordinal) references article_actor (article_id, ordinal)
);
create index claim_via_by_actor on claim_via (article_id, actor_ordinal);

create table claim_about (
    claim_id       uuid not null,
    article_id     uuid not null,
    actor_ordinal  integer not null,
    constraint claim_about_pk primary key (claim_id, actor_ordinal),
    constraint claim_about_claim_fk foreign key (claim_id) references claim (id) on delete cascade,
    constraint claim_about_actor_fk foreign key (article_id, actor_ordinal) references article_actor (article_id, ordinal)
);
create index claim_about_by_actor on claim_about (article_id, actor_ordinal);

-- denies and supports point at what is answered, repeats at the first report. stated: the article itself ties the two;
-- else they were tied across articles.
create table claim_link (
    claim_id  uuid not null,
    type      text not null,
    other_id  uuid not null,
    stated    boolean not null,
    constraint claim_link_pk primary key (claim_id, type, other_id),
    constraint claim_link_claim_fk foreign key (claim_id) references claim (id) on delete cascade,
    constraint claim_link_other_fk foreign key (other_id) references claim (id) on delete cascade,
    constraint claim_link_type check (type in ('denies', 'supports', 'repeats')),
    constraint claim_link_other check (claim_id <> other_id)
);
create index claim_link_by_other on claim_link (other_id, type);

-- Ingestion ----------------------------------------------------------------------------------------------------------

create table ingestion (
    id          uuid not null,
    name        text null,
    sha256      bytea null,
    state       text not null,
    reason      text null,
    attempts    integer not null,
    article_id  uuid null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    constraint ingestion_pk primary key (id),
    constraint ingestion_article_fk foreign key (article_id) references article (id) on delete set null,
    constraint ingestion_state check (state in ('queued', 'done', 'failed')),
    constraint ingestion_reason check (state <> 'failed' or reason is not null)
);
create index ingestion_by_state on ingestion (state, created_at, id);
create index ingestion_by_article on ingestion (article_id);

-- One row for each thing that became different, in the order of the commits.
create table change (
    sequence  bigint not null generated always as identity,
    kind      text not null,
    id        uuid not null,
    action    text not null,
    merged_to uuid null,
    at        timestamptz not null,
    constraint change_pk primary key (sequence),
    constraint change_kind check (kind in ('article', 'actor', 'event', 'claim')),
    constraint change_action check (action in ('created', 'updated', 'merged', 'deleted')),
    constraint change_merged check ((action = 'merged') = (merged_to is not null))
);
create index change_by_thing on change (kind, id);
