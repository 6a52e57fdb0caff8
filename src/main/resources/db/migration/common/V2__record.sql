-- What was read and what was issued. Nothing here is ever updated or deleted.

-- One vintage of one figure: the same cell of the same file is one row, however often it is read.
create table measurement (
  id bigint generated always as identity primary key,
  organisation varchar not null,
  period varchar not null,
  kpi varchar not null,
  kind varchar not null,       -- REPORTED, DESCRIBED or MISSING
  content varchar not null,  -- the number, the words, or why there is none
  status varchar not null,
  qualifier varchar not null,
  note varchar not null,
  file varchar not null,
  sheet varchar not null,
  cell varchar not null,
  sha256 char(64) not null,
  first_read timestamp with time zone not null,
  constraint measurement_vintage unique (organisation, period, kpi, file, sheet, cell, sha256)
);

-- Which vintage an issued revision was made of.
create table measurement_use (
  organisation varchar not null,
  cycle varchar not null,
  revision int not null,
  measurement bigint not null references measurement (id),
  primary key (organisation, cycle, revision, measurement)
);

-- The ledger: a revision stands here if and only if it has been issued.
create table revision (
  organisation varchar not null,
  cycle varchar not null,
  revision int not null,
  organisation_name varchar not null,
  plan_name varchar not null,
  cycle_name varchar not null,
  issued date not null,
  retention varchar not null,  -- in years, or 永年
  reason varchar not null,
  input_digest char(64) not null,
  template_digest char(64) not null,
  manifest_digest char(64) not null,
  program varchar not null,
  recorded timestamp with time zone not null,
  primary key (organisation, cycle, revision)
);

-- What came of filing a revision on a drive; the newest row of a drive tells how it stands.
create table filing (
  id bigint generated always as identity primary key,
  organisation varchar not null,
  cycle varchar not null,
  revision int not null,
  drive varchar not null,
  filed boolean not null,
  message varchar not null,
  digests varchar not null,  -- of the bag's files, as sha256sum writes them
  recorded timestamp with time zone not null,
  foreign key (organisation, cycle, revision) references revision (organisation, cycle, revision)
);
