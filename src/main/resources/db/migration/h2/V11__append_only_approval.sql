create trigger approval_append_only before update, delete on approval
  call 'org.torimatome.store.AppendOnly';
create trigger approval_link_append_only before update, delete on approval_link
  call 'org.torimatome.store.AppendOnly';
create trigger draft_append_only before update, delete on draft
  call 'org.torimatome.store.AppendOnly';
