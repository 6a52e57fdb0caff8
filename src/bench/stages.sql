select stage, count(*) reports, sum(ms) sum_ms, percentile_cont(0.5) within group (order by ms) p50_ms,
  percentile_cont(0.95) within group (order by ms) p95_ms
from (
  select 1 place, 'whole report' stage, datediff(millisecond, start_time, end_time) ms from batch_job_execution
  union all
  select 2, step_name, datediff(millisecond, start_time, end_time) from batch_step_execution) timed
group by place, stage
order by place, sum_ms desc;
