-- article a -published
select a.id as id, a.published_sort::text as key1, a.id::text as key2
from article a
where a.published_sort <= @key1::date and (a.published_sort < @key1::date or a.id > @key2::uuid)
order by a.published_sort desc, a.id
limit @take;

-- article a published
select a.id as id, a.published_sort::text as key1, a.id::text as key2
from article a
where a.published_sort >= @key1::date and (a.published_sort > @key1::date or a.id < @key2::uuid)
order by a.published_sort, a.id desc
limit @take;

-- article a ingested
select a.id as id, a.ingested_at::text as key1, a.id::text as key2
from article a
where a.ingested_at >= @key1::timestamptz and (a.ingested_at > @key1::timestamptz or a.id > @key2::uuid)
order by a.ingested_at, a.id
limit @take;

-- article a -ingested
select a.id as id, a.ingested_at::text as key1, a.id::text as key2
from article a
where a.ingested_at <= @key1::timestamptz and (a.ingested_at < @key1::timestamptz or a.id < @key2::uuid)
order by a.ingested_at desc, a.id desc
limit @take;

-- event e -date
select e.id as id, e.date_sort::text as key1, e.id::text as key2
from event e
where e.date_sort <= @key1::date and (e.date_sort < @key1::date or e.id > @key2::uuid)
order by e.date_sort desc, e.id
limit @take;

-- event e date
select e.id as id, e.date_sort::text as key1, e.id::text as key2
from event e
where e.date_sort >= @key1::date and (e.date_sort > @key1::date or e.id < @key2::uuid)
order by e.date_sort, e.id desc
limit @take;

-- event e -articles
select e.id as id, e.article_count::text as key1, e.id::text as key2
from event e
where e.article_count <= @key1::integer and (e.article_count < @key1::integer or e.id > @key2::uuid)
order by e.article_count desc, e.id
limit @take;

-- event e articles
select e.id as id, e.article_count::text as key1, e.id::text as key2
from event e
where e.article_count >= @key1::integer and (e.article_count > @key1::integer or e.id < @key2::uuid)
order by e.article_count, e.id desc
limit @take;

-- actor r -mentions
select r.id as id, r.mention_count::text as key1, r.id::text as key2
from actor r
where r.mention_count <= @key1::integer and (r.mention_count < @key1::integer or r.id > @key2::uuid)
order by r.mention_count desc, r.id
limit @take;

-- actor r mentions
select r.id as id, r.mention_count::text as key1, r.id::text as key2
from actor r
where r.mention_count >= @key1::integer and (r.mention_count > @key1::integer or r.id < @key2::uuid)
order by r.mention_count, r.id desc
limit @take;

-- actor r name
select r.id as id, r.name_sort::text as key1, r.id::text as key2
from actor r
where r.name_sort >= @key1::text and (r.name_sort > @key1::text or r.id > @key2::uuid)
order by r.name_sort, r.id
limit @take;

-- actor r -name
select r.id as id, r.name_sort::text as key1, r.id::text as key2
from actor r
where r.name_sort <= @key1::text and (r.name_sort < @key1::text or r.id < @key2::uuid)
order by r.name_sort desc, r.id desc
limit @take;

-- claim c -said
select c.id as id, c.said_sort::text as key1, c.id::text as key2
from claim c
where c.said_sort <= @key1::date and (c.said_sort < @key1::date or c.id > @key2::uuid)
order by c.said_sort desc, c.id
limit @take;

-- claim c said
select c.id as id, c.said_sort::text as key1, c.id::text as key2
from claim c
where c.said_sort >= @key1::date and (c.said_sort > @key1::date or c.id < @key2::uuid)
order by c.said_sort, c.id desc
limit @take;

-- claim c article
select c.id as id, c.article_id::text as key1, c.ordinal::text as key2
from claim c
where c.article_id >= @key1::uuid and (c.article_id > @key1::uuid or c.ordinal > @key2::integer)
order by c.article_id, c.ordinal
limit @take;

-- claim c -article
select c.id as id, c.article_id::text as key1, c.ordinal::text as key2
from claim c
where c.article_id <= @key1::uuid and (c.article_id < @key1::uuid or c.ordinal < @key2::integer)
order by c.article_id desc, c.ordinal desc
limit @take;
