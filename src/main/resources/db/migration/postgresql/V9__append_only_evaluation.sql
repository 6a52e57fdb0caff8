-- The table made anew refuses as the one before did.
create trigger append_only before update or delete or truncate on evaluation
  execute function refuse_change();
