package org.torimatome.render.excel.layout;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.torimatome.render.fault.FaultWords;
import org.torimatome.render.fault.MarkupException;
import org.torimatome.render.fault.TextPlace;
import org.torimatome.text.Message;

/**
 * An element of the workbook XML, such as {@code <cell style="head">指標名</cell>} on line 12.
 *
 * <p>{@code text} has lost white space at both ends (ideographic spaces stay) and holds a line feed
 * for each {@code <br/>}. Once {@link Vocabulary#check} has passed, the typed questions below
 * cannot fail.
 */
public record Element(
    String name, TextPlace place, AttributeList attributes, List<Element> children, String text) {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  public Optional<String> attribute(String attribute) {
    return Optional.ofNullable(attributes.get(attribute));
  }

  public String attribute(String attribute, String otherwise) {
    String value = attributes.get(attribute);
    return value == null ? otherwise : value;
  }

  public int count(String attribute, int otherwise) {
    String value = attributes.get(attribute);
    return value == null ? otherwise : Integer.parseInt(value);
  }

  public boolean has(String attribute) {
    return attributes.get(attribute) != null;
  }

  public Optional<BigDecimal> number(String attribute) {
    return attribute(attribute).map(BigDecimal::new);
  }

  public boolean flag(String attribute, boolean otherwise) {
    String value = attributes.get(attribute);
    return value == null ? otherwise : value.equals("yes");
  }

  public List<String> words(String attribute) {
    String value = attribute(attribute, "").strip();
    return value.isEmpty() ? List.of() : List.of(BLANKS.split(value));
  }

  public Optional<Element> child(String childName) {
    for (Element child : children) {
      if (child.name.equals(childName)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  public List<Element> all(String childName) {
    return children.stream().filter(child -> child.name().equals(childName)).toList();
  }

  public MarkupException fault(Message found, Message allowed) {
    return refused("<" + name + ">", found, allowed);
  }

  public MarkupException fault(String attribute, Message found, Message allowed) {
    return refused("<" + name + " " + attribute + ">", found, allowed);
  }

  private MarkupException refused(String at, Message found, Message allowed) {
    return new MarkupException(place, at, FaultWords.of("refused", found, allowed), null);
  }
}
