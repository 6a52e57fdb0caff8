-- The tables of the audit trail refuse whoever changes or deletes what stands in them.

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Nothing in the table % is ever changed or deleted', tg_table_name;
end
$$;

create trigger append_only before update or delete or truncate on measurement
  execute function refuse_change();
create trigger append_only before update or delete or truncate on measurement_use
  execute function refuse_change();
create trigger append_only before update or delete or truncate on revision
  execute function refuse_change();
create trigger append_only before update or delete or truncate on filing
  execute function refuse_change();
create trigger append_only before update or delete or truncate on verification
  execute function refuse_change();
create trigger append_only before update or delete or truncate on template_version
  execute function refuse_change();
create trigger append_only before update or delete or truncate on evaluation
  execute function refuse_change();
create trigger append_only before update or delete or truncate on chain_link
  execute function refuse_change();
