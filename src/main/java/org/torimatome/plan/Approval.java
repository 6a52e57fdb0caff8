package org.torimatome.plan;

import java.time.LocalDate;

/**
 * Who released a revision on what day, such as 山田太郎 on 2023-04-28.
 *
 * @param note what was said with it; empty when nothing was
 */
public record Approval(String approver, LocalDate day, String note) {

  public Approval {
    approver = approver.strip();
    note = note.strip();
  }
}
