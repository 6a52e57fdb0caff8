package org.torimatome.render.slides.shape;

import java.awt.Insets;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.torimatome.render.slides.seen.Seen;
import org.torimatome.render.slides.seen.Seen.Edge;
import org.torimatome.render.slides.seen.Seen.Figure;
import org.torimatome.render.slides.seen.Seen.Fill;
import org.torimatome.render.slides.seen.Seen.Picture;
import org.torimatome.render.slides.seen.Seen.Words;
import org.torimatome.render.slides.seen.SeenBlock;
import org.torimatome.render.slides.seen.SeenBlock.Frame;
import org.torimatome.render.slides.seen.SeenPage;
import org.torimatome.render.slides.shape.Item.Plain;
import org.torimatome.render.slides.shape.Item.Role;
import org.torimatome.render.slides.shape.Item.Rule;
import org.torimatome.render.slides.shape.Item.TextBox;
import org.torimatome.render.slides.shape.Paragraph.Piece;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Puts a slide together of what is seen on a page. */
public final class SlideComposer {
  private static final Set<String> HEADINGS = Set.of("h1", "h2");
  private static final Pattern NUMBER = Pattern.compile("(\\d+)((?: ?/ ?\\d+)?)");

  /** What lies so near to another's edge lies on it. */
  private static final int NEAR = 60;

  private final SeenPage page;
  private final Workpiece work;
  private final Function<Seen, Optional<Item>> figures;

  private SlideComposer(SeenPage page, Function<Seen, Optional<Item>> figures) {
    this.page = page;
    this.work = new Workpiece(page);
    this.figures = figures;
  }

  /**
   * @param figures makes an item of a figure or a picture
   * @param before the title of the slide before, for a page that has none of its own
   */
  public static Slide compose(
      SeenPage page, Function<Seen, Optional<Item>> figures, String before, List<String> notes) {
    return new SlideComposer(page, figures).slide(before, notes);
  }

  private Slide slide(String before, List<String> notes) {
    List<Passage> margins = new ArrayList<>();
    List<Passage> cells = new ArrayList<>();
    List<Passage> title = new ArrayList<>();
    List<Passage> others = new ArrayList<>();
    Optional<Element> heading = heading();
    for (Passage passage : Passage.of(work.left(Words.class))) {
      SeenBlock block = passage.block();
      if (block.frame().isMargin()) {
        margins.add(passage);
      } else if (block.cell().isPresent()) {
        cells.add(passage);
      } else if (heading.isPresent() && headingOf(block).equals(heading)) {
        title.add(passage);
      } else {
        others.add(passage);
      }
    }
    new TableComposer(work, page.cells(), cells).compose();
    margins.forEach(this::putMargin);
    putTexts(title, others);
    work.left(Fill.class)
        .forEach(fill -> work.put(fill, new Plain(fill.area(), fill.colour(), fill.isRound())));
    work.left(Edge.class)
        .forEach(edge -> work.put(edge, new Rule(edge.area(), edge.colour(), edge.isDashed())));
    Stream.concat(
            work.left(Figure.class).stream().map(Seen.class::cast),
            work.left(Picture.class).stream())
        .forEach(figure -> figures.apply(figure).ifPresent(item -> work.put(figure, item)));
    return new Slide(
        page.size(),
        title.isEmpty()
            ? before
            : title.stream().map(Passage::text).collect(Collectors.joining(" ")),
        heading.filter(found -> found.getNodeName().equals("h1")).isPresent(),
        work.items(),
        notes);
  }

  /** The first on the page. */
  private Optional<Element> heading() {
    return page.all(Words.class)
        .map(Words::block)
        .filter(block -> !block.frame().isMargin())
        .flatMap(block -> headingOf(block).stream())
        .findFirst();
  }

  private static Optional<Element> headingOf(SeenBlock block) {
    for (Node at = block.element(); at instanceof Element element; at = at.getParentNode()) {
      if (HEADINGS.contains(element.getNodeName())) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  private void putTexts(List<Passage> title, List<Passage> others) {
    List<Rectangle> between =
        Stream.concat(
                work.itemsSoFar().stream().map(Item::area),
                page.all().stream()
                    .filter(seen -> !(seen instanceof Words) && !(seen instanceof Fill))
                    .map(Seen::area))
            .toList();
    List<List<Passage>> groups = new ArrayList<>();
    if (!title.isEmpty()) {
      groups.add(title);
    }
    List<Passage> column = new ArrayList<>();
    for (Passage passage : others) {
      if (passage.parts().size() == 1) {
        column.add(passage);
      } else {
        passage.parts().forEach(this::putAlone);
        groups.addAll(TextGroups.of(column, between));
        column.clear();
      }
    }
    groups.addAll(TextGroups.of(column, between));
    for (List<Passage> group : groups) {
      boolean hasFrame =
          others.stream()
              .filter(each -> !group.contains(each))
              .noneMatch(each -> shares(each, group));
      put(group, group == title ? Role.TITLE : Role.TEXT, hasFrame);
    }
  }

  private static boolean shares(Passage other, List<Passage> group) {
    return other.block().frame().key() == group.get(0).block().frame().key();
  }

  private void putAlone(Passage part) {
    Rectangle area = part.ink();
    work.put(
        part.first(),
        new TextBox(
            area,
            new Insets(0, 0, 0, 0),
            Optional.empty(),
            List.of(part.alone()),
            Role.TEXT,
            false));
    takeWords(List.of(part));
  }

  private void put(List<Passage> group, Role role, boolean hasFrame) {
    Rectangle text = unite(group);
    Optional<Fill> fill = hasFrame ? fillOf(group.get(0).block().frame()) : Optional.empty();
    Rectangle room =
        TextRoom.of(group, text, fill.map(Fill::area).orElseGet(() -> TextRoom.beside(text, page)));
    Rectangle area = fill.map(Fill::area).orElse(room);
    int end = room.x + room.width;
    Insets insets =
        new Insets(
            text.y - area.y,
            Math.max(0, room.x - area.x),
            0,
            Math.max(0, area.x + area.width - room.x - room.width));
    work.put(
        group.get(0).first(),
        new TextBox(
            area,
            insets,
            fill.map(Fill::colour),
            paragraphs(group, area.x + insets.left, end),
            role,
            true));
    fill.ifPresent(work::take);
    takeWords(group);
  }

  private void takeWords(List<Passage> group) {
    group.forEach(passage -> passage.lines().forEach(line -> line.forEach(work::take)));
  }

  private static Rectangle unite(List<Passage> group) {
    return group.stream().map(Passage::area).reduce(Rectangle::union).orElseThrow();
  }

  private Optional<Fill> fillOf(Frame frame) {
    return work.left(Fill.class).stream()
        .filter(fill -> isNear(fill.area(), frame.area()))
        .findFirst();
  }

  private static boolean isNear(Rectangle one, Rectangle other) {
    return Math.abs(one.x - other.x) <= NEAR
        && Math.abs(one.y - other.y) <= NEAR
        && Math.abs(one.width - other.width) <= NEAR
        && Math.abs(one.height - other.height) <= NEAR;
  }

  /**
   * @param edge from which lines are counted
   * @param end at which they have to wrap
   */
  static List<Paragraph> paragraphs(List<Passage> group, int edge, int end) {
    List<Paragraph> paragraphs = new ArrayList<>();
    int bottom = group.get(0).area().y;
    for (Passage passage : group) {
      Rectangle area = passage.area();
      paragraphs.add(passage.paragraph(edge, Math.max(0, area.y - bottom), end - area.x));
      bottom = area.y + area.height;
    }
    return paragraphs;
  }

  /** A page's number, or what else is said on every page. */
  private void putMargin(Passage passage) {
    Paragraph paragraph = passage.paragraph(passage.area().x, 0, Integer.MAX_VALUE);
    Role role = isBelow(passage) ? Role.FOOTER : Role.TEXT;
    var number = NUMBER.matcher(passage.text());
    if (number.matches() && number.group(1).equals(String.valueOf(page.number()))) {
      role = Role.NUMBER;
      paragraph =
          new Paragraph(
              List.of(
                  new Piece.Number(number.group(1), passage.look()),
                  new Piece.Run(number.group(2), passage.look(), Optional.empty())),
              paragraph.alignment(),
              0,
              0,
              paragraph.spacing(),
              0,
              0);
    }
    boolean isTaken =
        role == Role.FOOTER
            && work.itemsSoFar().stream()
                .anyMatch(item -> item instanceof TextBox box && box.role() == Role.FOOTER);
    work.put(
        passage.first(),
        new TextBox(
            passage.area(),
            new Insets(0, 0, 0, 0),
            Optional.empty(),
            List.of(paragraph),
            isTaken ? Role.TEXT : role,
            true));
    takeWords(List.of(passage));
  }

  private boolean isBelow(Passage passage) {
    return passage.area().y > page.size().height / 2;
  }
}
