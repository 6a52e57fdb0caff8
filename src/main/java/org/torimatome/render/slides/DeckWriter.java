package org.torimatome.render.slides;

import java.awt.Dimension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.torimatome.render.engine.DocumentInfo;
import org.torimatome.render.office.DocumentProperties;
import org.torimatome.render.office.PartLinks;
import org.torimatome.render.slides.seen.Seen;
import org.torimatome.render.slides.seen.SeenPage;
import org.torimatome.render.slides.seen.SeenPages;
import org.torimatome.render.slides.shape.Slide;
import org.torimatome.workbook.XmlText;

/** Writes a deck: its slides, and the parts that they share. */
final class DeckWriter {
  private static final String PRESENTATION = "ppt/presentation.xml";

  /** Where the numbers of slides begin. */
  private static final int FIRST_SLIDE = 256;

  private final List<Slide> slides;
  private final Deck deck;

  DeckWriter(List<Slide> slides, SeenPages pages) {
    this.slides = slides;
    String language = pages.source().getDocumentElement().getAttribute("lang");
    this.deck =
        new Deck(
            theme(pages),
            language.isEmpty() || language.equals("ja") ? "ja-JP" : language,
            pages::pageOf);
  }

  /** Of the colours on the pages, the most frequent. */
  private static Theme theme(SeenPages pages) {
    Map<String, Integer> inks = new LinkedHashMap<>();
    Map<String, Integer> fills = new LinkedHashMap<>();
    for (SeenPage page : pages.pages()) {
      for (Seen seen : page.all()) {
        if (seen instanceof Seen.Words words) {
          inks.merge(words.look().colour(), words.text().length(), Integer::sum);
        } else if (seen instanceof Seen.Fill fill) {
          fills.merge(fill.colour(), 1, Integer::sum);
        } else if (seen instanceof Seen.Edge edge) {
          fills.merge(edge.colour(), 1, Integer::sum);
        }
      }
    }
    List<String> text = byFrequency(inks);
    String ink = text.isEmpty() ? "000000" : text.get(0);
    List<String> others = new ArrayList<>(text);
    others.addAll(byFrequency(fills));
    return new Theme(ink, others);
  }

  private static List<String> byFrequency(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  byte[] bytes(DocumentInfo info) {
    PartLinks links = new PartLinks();
    XmlText xml = new XmlText();
    Names.open(xml, "p:presentation").attribute("saveSubsetFonts", 1);
    xml.start("p:sldMasterIdLst").start("p:sldMasterId").attribute("id", Masters.FIRST_ID);
    xml.attribute("r:id", links.to("slideMaster", Masters.MASTER)).end().end();
    if (slides.stream().anyMatch(slide -> !slide.notes().isEmpty())) {
      new NotesPart(deck).addMaster();
      xml.start("p:notesMasterIdLst").start("p:notesMasterId");
      xml.attribute("r:id", links.to("notesMaster", NotesPart.MASTER)).end().end();
    }
    xml.start("p:sldIdLst");
    for (int i = 0; i < slides.size(); i++) {
      xml.start("p:sldId").attribute("id", FIRST_SLIDE + i);
      xml.attribute("r:id", links.to("slide", SlidePart.name(i + 1))).end();
    }
    xml.end();
    Dimension size = slides.get(0).size();
    xml.start("p:sldSz").attribute("cx", ShapeXml.emu(size.width));
    xml.attribute("cy", ShapeXml.emu(size.height)).end();
    xml.start("p:notesSz").attribute("cx", ShapeXml.emu(NotesPart.WIDTH));
    xml.attribute("cy", ShapeXml.emu(NotesPart.HEIGHT)).end();
    xml.start("p:defaultTextStyle");
    Masters.level(xml, "+mn", Masters.SIZE);
    xml.end();
    new Masters(deck, slides).add();
    for (int i = 0; i < slides.size(); i++) {
      new SlidePart(deck, slides.get(i), i + 1).add();
      if (!slides.get(i).notes().isEmpty()) {
        new NotesPart(deck).add(slides.get(i), i + 1);
      }
    }
    deck.parts().add(PRESENTATION, Names.TYPE + "presentation.main+xml", xml.end().bytes());
    links.to("theme", Masters.THEME);
    links.addTo(deck.parts(), PRESENTATION);
    DocumentProperties.add(deck.parts(), info, PRESENTATION);
    return deck.parts().bytes();
  }
}
