-- KPIs are judged before the revision is issued, in a step of its own: a row tells in which attempt, and
-- the revision which attempt it was issued from. Rows of others led to no revision. Source: docs/adr/0015.
alter table revision add column attempt bigint not null default 0;

alter table evaluation rename to evaluation_before;

create table evaluation (
  organisation varchar not null,
  cycle varchar not null,
  revision int not null,
  attempt bigint not null,         -- the number of the lease under which it was judged
  kpi varchar not null,
  status varchar not null,
  actual varchar,                  -- the number or words; null where an earlier program judged them
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
  primary key (organisation, cycle, revision, attempt, kpi)
);

insert into evaluation (
  organisation, cycle, revision, kpi, status, target, target_low, target_high,
  target_origin, target_from, method, rate, rate_printed, measure, measure_value, symbol,
  label, achieved, reason, final_symbol, final_reason, attempt)
select
  organisation, cycle, revision, kpi, status, target, target_low, target_high,
  target_origin, target_from, method, rate, rate_printed, measure, measure_value, symbol,
  label, achieved, reason, final_symbol, final_reason, 0
from evaluation_before;

drop table evaluation_before;

-- What issued revisions say, for whoever asks.
create view issued_evaluation as
select e.* from evaluation e
join revision r on r.organisation = e.organisation and r.cycle = e.cycle
  and r.revision = e.revision and r.attempt = e.attempt;
