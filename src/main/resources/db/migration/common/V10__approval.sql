-- Who released which revision on what day, and what was laid before them (docs/adr/0020).

create table approval (
  organisation varchar not null,
  cycle varchar not null,
  revision int not null,
  approver varchar not null,
  approved date not null,
  note varchar not null,
  released char(64) not null,      -- digest of the manifest of what was released
  recorded timestamp with time zone not null,
  primary key (organisation, cycle, revision)
);

-- The chain of an organisation's approvals in the order in which they were given.
create table approval_link (
  organisation varchar not null,
  number int not null,             -- from 1
  cycle varchar not null,
  revision int not null,
  approval_digest char(64) not null,
  previous char(64) not null,
  seal char(64) not null,
  primary key (organisation, number),
  constraint approval_link_revision unique (organisation, cycle, revision)
);

-- The last approval of the organisation, such as R4/rev2: its removal is seen, too.
alter table chain_turn add column approved varchar not null default '';

-- Drafts that wait, or waited, for approval; of a revision the last counts.
create table draft (
  id bigint generated always as identity primary key,
  organisation varchar not null,
  cycle varchar not null,
  revision int not null,
  sources char(64) not null,       -- digest over the files kept of what it was made of
  manifest varchar not null,       -- its files with their digests, as sha256sum writes them
  recorded timestamp with time zone not null
);
create index draft_of on draft (organisation, cycle, revision);
