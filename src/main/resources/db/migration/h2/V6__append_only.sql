-- The tables of the audit trail refuse whoever changes or deletes what stands in them.

create trigger measurement_append_only before update, delete on measurement
  call 'org.torimatome.store.AppendOnly';
create trigger measurement_use_append_only before update, delete on measurement_use
  call 'org.torimatome.store.AppendOnly';
create trigger revision_append_only before update, delete on revision
  call 'org.torimatome.store.AppendOnly';
create trigger filing_append_only before update, delete on filing
  call 'org.torimatome.store.AppendOnly';
create trigger verification_append_only before update, delete on verification
  call 'org.torimatome.store.AppendOnly';
create trigger template_version_append_only before update, delete on template_version
  call 'org.torimatome.store.AppendOnly';
create trigger evaluation_append_only before update, delete on evaluation
  call 'org.torimatome.store.AppendOnly';
create trigger chain_link_append_only before update, delete on chain_link
  call 'org.torimatome.store.AppendOnly';
