-- The table made anew refuses as the one before did.
create trigger evaluation_append_only before update, delete on evaluation
  call 'org.torimatome.store.AppendOnly';
