package org.torimatome.render.office;

import java.util.ArrayList;
import java.util.List;
import org.torimatome.workbook.OfficePackage;
import org.torimatome.workbook.OfficePackage.Relationship;

/** What a part of the package refers to, each by an id that the part's own XML names. */
public final class PartLinks {
  private final List<Relationship> links = new ArrayList<>();

  /**
   * @param kind as Office calls it, such as chart
   * @param part such as {@code xl/charts/chart1.xml}
   */
  public String to(String kind, String part) {
    links.add(Relationship.ofOffice(nextId(), kind, "/" + part));
    return last();
  }

  public String outside(String kind, String address) {
    links.add(Relationship.outside(nextId(), kind, address));
    return last();
  }

  private String nextId() {
    return "rId" + (links.size() + 1);
  }

  private String last() {
    return links.get(links.size() - 1).id();
  }

  /** Puts the list beside the part, unless it refers to nothing. */
  public void addTo(OfficePackage parts, String part) {
    if (!links.isEmpty()) {
      parts.relate(part, links);
    }
  }
}
