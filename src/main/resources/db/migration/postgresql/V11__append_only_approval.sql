create trigger append_only before update or delete or truncate on approval
  execute function refuse_change();
create trigger append_only before update or delete or truncate on approval_link
  execute function refuse_change();
create trigger append_only before update or delete or truncate on draft
  execute function refuse_change();
