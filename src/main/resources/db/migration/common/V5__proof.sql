-- What lets a change of the record or of what was kept be seen (docs/adr/0009).

-- The files kept of what the revision was made of, with their digests, as sha256sum writes them:
-- names below its folder in .source. Empty where an earlier program issued it.
alter table revision add column sources varchar not null default '';

-- The files of each version of the templates that a revision was made with.
create table template_version (
  digest char(64) primary key,  -- of the list of files
  files varchar not null        -- with their digests, as sha256sum writes them
);

-- How each KPI of an issued revision was judged.
create table evaluation (
  organisation varchar not null,
  cycle varchar not null,
  revision int not null,
  kpi varchar not null,
  status varchar not null,
  target varchar not null,         -- in force, as printed; empty without one, as all that follows
  target_low varchar not null,     -- exact, as the other numbers
  target_high varchar not null,
  target_origin varchar not null,
  target_from varchar not null,
  method varchar not null,
  rate varchar not null,           -- a decimal where it terminates, else a fraction
  rate_printed varchar not null,
  measure varchar not null,        -- what the band tested
  measure_value varchar not null,
  symbol varchar not null,
  label varchar not null,
  achieved boolean not null,
  reason varchar not null,         -- why it was not rated
  final_symbol varchar not null,
  final_reason varchar not null,
  primary key (organisation, cycle, revision, kpi),
  foreign key (organisation, cycle, revision) references revision (organisation, cycle, revision)
);

-- The chain of an organisation's revisions in the order of issue: digests over the record of each,
-- and a seal over these and the seal before.
create table chain_link (
  organisation varchar not null,
  number int not null,             -- from 1
  cycle varchar not null,
  revision int not null,
  revision_digest char(64) not null,
  measurement_digest char(64) not null,
  evaluation_digest char(64) not null,
  times_digest char(64) not null,  -- when things were noted, which no seal covers
  previous char(64) not null,
  seal char(64) not null,
  primary key (organisation, number),
  constraint chain_link_revision unique (organisation, cycle, revision),
  foreign key (organisation, cycle, revision) references revision (organisation, cycle, revision)
);

-- Whose row is locked may add a link.
create table chain_turn (
  organisation varchar primary key
);
