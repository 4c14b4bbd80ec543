-- The hashes that an article's reprints are told by, the smallest first: see TextFingerprint. Articles of a version before this one
-- have none until they are read again. The first 32 are what an article is looked up by.
alter table article add column fingerprint bigint[] not null default '{}';

create index article_by_fingerprint on article using gin ((fingerprint[1:32]));
