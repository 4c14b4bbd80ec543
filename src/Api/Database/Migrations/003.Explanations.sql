-- Why each annotation was read: the rule, and the lexicon entries that fired. Rows of a version before this one say nothing until
-- their article is read again.
alter table date_mention
    add column rule text not null default '',
    add column entries text[] not null default '{}';
alter table actor_mention
    add column rule text not null default '',
    add column entries text[] not null default '{}';
alter table event_mention
    add column entries text[] not null default '{}';
alter table claim
    add column entries text[] not null default '{}';
