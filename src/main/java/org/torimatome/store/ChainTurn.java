package org.torimatome.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose turn it is to add a link to an organisation's chains. */
record ChainTurn(JdbcClient jdbc) {

  /** Until the transaction ends nobody else adds one. */
  void take(String organisation) {
    jdbc.sql(
            """
            insert into chain_turn (organisation) values (:organisation) on conflict do nothing
            """)
        .param("organisation", organisation)
        .update();
    jdbc.sql("select organisation from chain_turn where organisation = :organisation for update")
        .param("organisation", organisation)
        .query(String.class)
        .single();
  }
}
