-- The digests of the issued files as sha256sum writes them: whoever can change a report can also
-- rewrite the manifest beside it.
alter table revision add column manifest varchar not null default '';

-- What came of re-hashing a revision in one place; the newest row of a place tells how it stands.
create table verification (
  id bigint generated always as identity primary key,
  organisation varchar not null,
  cycle varchar not null,
  revision int not null,
  place varchar not null,    -- output, or the drive as filing names it
  clean boolean not null,
  findings varchar not null, -- what was said, a line each
  recorded timestamp with time zone not null,
  foreign key (organisation, cycle, revision) references revision (organisation, cycle, revision)
);
