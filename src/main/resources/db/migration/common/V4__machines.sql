-- Who is making a report. The number grows with each holder, so that one that was taken for dead
-- finds itself refused.
create table lease (
  organisation varchar not null,
  cycle varchar not null,
  number bigint not null,
  holder varchar not null,  -- empty when nobody is
  renewed timestamp with time zone not null,
  primary key (organisation, cycle)
);

-- What was put in the queue for workers, and what came of it. An organisation's are run in the
-- order of their ids.
create table errand (
  id bigint generated always as identity,
  organisation varchar not null,
  cycle varchar not null,
  as_of date,
  missing_rows varchar not null,
  state varchar not null,   -- WAITING, RUNNING, DONE or FAILED
  attempt varchar not null, -- who has it, unique to each try
  host varchar not null,
  ending varchar not null,  -- as the worker's exit code would be
  said varchar not null,    -- by the worker, for who waits
  complaints varchar not null,
  primary key (organisation, cycle)
);

-- The table of db-scheduler 16.12.0, from its own postgresql_tables.sql.
create table scheduled_tasks (
  task_name varchar not null,
  task_instance varchar not null,
  task_data bytea,
  execution_time timestamp with time zone not null,
  picked boolean not null,
  picked_by varchar,
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures int,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_alive on scheduled_tasks (last_heartbeat);
