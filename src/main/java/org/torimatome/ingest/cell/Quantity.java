package org.torimatome.ingest.cell;

import java.math.BigDecimal;

/**
 * A number in a KPI's unit, such as 155000 for {@code 約15.5万人} where that is 人.
 *
 * @param amount exact, with the decimals that were typed
 * @param qualifier 約, 概ね or 程度, or two of them joined by ・; empty for none
 * @param scaled whether it was typed in another scale than the unit's: with 万 or 億, or in the
 *     unit's base
 */
public record Quantity(BigDecimal amount, String qualifier, boolean scaled) {}
