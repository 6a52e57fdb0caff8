package org.torimatome.render;

import static org.torimatome.text.Message.plain;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.UnexpectedTypeException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.torimatome.render.fault.FaultWords;
import org.torimatome.render.fault.TemplateFault;
import org.torimatome.render.fault.TemplateFaultException;
import org.torimatome.render.fault.TextPlace;
import org.torimatome.text.Message;
import org.torimatome.text.OutsideName;

/**
 * A folder of templates that belong together, such as {@code templates/standard}.
 *
 * <p>Each file at its top named {@code <output>.ftlh} or {@code <output>.ftlx} makes one output:
 * {@code report.pdf.ftlh} makes report.pdf. A look that lacks a file takes it from {@code
 * standard}. Templates run sandboxed: they see the model, load no class and read no file outside
 * the templates folder.
 */
public final class TemplateSet {

  /** The look that others fall back on. */
  public static final String STANDARD = "standard";

  private static final Pattern OUTPUT = Pattern.compile("([^.].*\\.[a-z]+)\\.ftl[hx]");

  /** A report takes a second at most; this is for a template that never ends. */
  private static final Duration LONGEST = Duration.ofMinutes(3);

  private final LookFiles look;
  private final SandboxedTemplates templates;
  private final Duration longest;

  private TemplateSet(LookFiles look, Duration longest) {
    this.look = look;
    this.templates = SandboxedTemplates.of(look);
    this.longest = longest;
  }

  /**
   * Opens the look {@code name} in a templates folder.
   *
   * @throws TemplateFaultException when there is no such folder
   */
  public static TemplateSet open(Path templates, String name) {
    return open(templates, name, LONGEST);
  }

  static TemplateSet open(Path templates, String name, Duration longest) {
    Path folder = templates.resolve(name);
    if (!folder.normalize().startsWith(templates.normalize()) || !Files.isDirectory(folder)) {
      throw new TemplateFaultException(
          new TemplateFault(folder.toString(), 0, "", FaultWords.of("look.missing")), null);
    }
    requireNoLinks(templates);
    List<Path> folders =
        Stream.of(folder, templates.resolve(STANDARD))
            .distinct()
            .filter(Files::isDirectory)
            .toList();
    return new TemplateSet(LookFiles.in(folders), longest);
  }

  /**
   * A copy of the folder would not hold what a link points to, and the engine reads none.
   *
   * @throws TemplateFaultException when there is a link below it
   */
  public static void requireNoLinks(Path templates) {
    try (Stream<Path> files = Files.walk(templates)) {
      files
          .filter(file -> !file.equals(templates) && Files.isSymbolicLink(file))
          .map(link -> OutsideName.below(templates, link))
          .min(Comparator.naturalOrder())
          .ifPresent(
              link -> {
                throw new TemplateFaultException(
                    new TemplateFault(link, 0, "", FaultWords.of("look.link")), null);
              });
    } catch (IOException e) {
      throw new UncheckedIOException("The templates in " + templates + " cannot be listed", e);
    }
  }

  /**
   * The template that makes each output, such as {@code report.pdf.ftlh} for report.pdf; the look's
   * own goes before the standard one, whatever its ending.
   */
  SortedMap<String, String> outputs() {
    SortedMap<String, String> outputs = new TreeMap<>();
    look.top().stream()
        .map(OUTPUT::matcher)
        .filter(Matcher::matches)
        .forEach(name -> outputs.putIfAbsent(name.group(1), name.group()));
    return outputs;
  }

  /** Whether they are those that came with the program. */
  boolean areShipped() {
    return look.areShipped();
  }

  /**
   * The template filled with the model; throws {@link TemplateFaultException} at its first fault.
   */
  String fill(String template, Map<String, Object> model) {
    FilledText filled = new FilledText();
    Making.fills(true);
    try {
      fillBy(template, model, filled);
    } finally {
      Making.fills(false);
    }
    return filled.toString();
  }

  /** What wrote certain places of the filled text: the template is filled once more to find it. */
  Map<TextPlace, TemplatePlace> places(
      String template, Map<String, Object> model, Collection<TextPlace> places) {
    TemplateTrace trace = new TemplateTrace(places);
    if (!places.isEmpty()) {
      fillBy(template, model, trace);
    }
    Map<TextPlace, TemplatePlace> found = trace.found();
    found.keySet().removeIf(place -> place.line() == 0);
    return found;
  }

  /** What wrote one place. */
  TemplatePlace place(String template, Map<String, Object> model, TextPlace place) {
    return places(template, model, Set.of(place))
        .getOrDefault(place, new TemplatePlace(template, 0));
  }

  private void fillBy(String template, Map<String, Object> model, Writer filled) {
    try {
      templates.getTemplate(template).process(model, filled);
    } catch (TemplateException e) {
      throw fault(template, e);
    } catch (FilledText.TooLongException e) {
      throw fault(e.place(), "", FaultWords.of("endless.output"), e);
    } catch (IOException e) {
      throw fault(new TemplatePlace(template, 0), e);
    } catch (Making.StoppedException e) {
      throw fault(e.place(), "", FaultWords.of("endless.time"), e);
    } catch (StackOverflowError e) {
      throw brokenOff(template, model, "endless.calls", e);
    } catch (OutOfMemoryError e) {
      throw brokenOff(template, model, "endless.values", e);
    }
  }

  private TemplateFaultException brokenOff(
      String template, Map<String, Object> model, String why, Error e) {
    TemplatePlace place = placeOfStep(template, model, Making.stepsHere());
    return fault(place, "", FaultWords.of(why), e);
  }

  /**
   * Where a fill stood at a step: the engine forgets it as soon as it breaks off, so the template
   * is filled once more up to there.
   */
  private TemplatePlace placeOfStep(String template, Map<String, Object> model, long step) {
    try {
      var unused = Making.upTo(step, () -> filledAgain(template, model)).finished(longest);
    } catch (Making.StoppedException e) {
      return e.place();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // Broken off before: the template is known at least.
    }
    return new TemplatePlace(template, 0);
  }

  private FilledText filledAgain(String template, Map<String, Object> model) {
    FilledText again = new FilledText();
    try {
      templates.getTemplate(template).process(model, again);
    } catch (TemplateException | IOException e) {
      throw new IllegalStateException("What was filled before ends otherwise now", e);
    }
    return again;
  }

  /**
   * What the making of an output by a template comes to.
   *
   * @throws TemplateFaultException where it takes too long
   */
  <T> T finished(Making<T> making, String template, Map<String, Object> model) {
    Optional<T> made = making.finished(longest);
    if (made.isPresent()) {
      return made.get();
    }
    boolean filling = making.isFilling();
    throw fault(
        filling ? placeOfStep(template, model, making.steps()) : new TemplatePlace(template, 0),
        "",
        FaultWords.of(filling ? "endless.time" : "endless.setting"),
        null);
  }

  private TemplateFaultException fault(String template, TemplateException e) {
    TemplatePlace place = TemplatePlace.of(e, template);
    if (e.getCause() instanceof IOException unreadable) {
      return fault(place, unreadable);
    }
    String field = e.getBlamedExpressionString();
    return fault(place, field == null ? "" : field, what(e), e);
  }

  /** A template that cannot be parsed, or is not where it may be read. */
  private TemplateFaultException fault(TemplatePlace asked, IOException e) {
    if (e instanceof ParseException broken) {
      TemplatePlace place = new TemplatePlace(broken.getTemplateName(), broken.getLineNumber());
      return fault(
          place,
          "",
          FaultWords.of("template.syntax", plain(oneLine(broken.getEditorMessage()))),
          e);
    }
    String name = e instanceof TemplateNotFoundException lost ? lost.getTemplateName() : "";
    return fault(asked, name, FaultWords.of("template.missing"), e);
  }

  private static String oneLine(String message) {
    return message.lines().map(String::strip).collect(Collectors.joining(" "));
  }

  private static Message what(TemplateException e) {
    if (e instanceof InvalidReferenceException) {
      return FaultWords.of("value.missing");
    }
    if (e instanceof BoundedNumbers.TooLongException) {
      return FaultWords.of("endless.number", plain(BoundedNumbers.MOST_DIGITS));
    }
    String message = e.getMessageWithoutStackTop().lines().findFirst().orElse("");
    return FaultWords.of(
        e instanceof UnexpectedTypeException ? "value.mistyped" : "value.unusable", plain(message));
  }

  TemplateFaultException fault(
      TemplatePlace place, String field, Message what, @Nullable Throwable cause) {
    return new TemplateFaultException(
        new TemplateFault(within(place.template()), place.line(), field, what), cause);
  }

  /** Such as {@code deck/report.pdf.ftlh:12}. */
  String inWords(TemplatePlace place) {
    return within(place.template()) + (place.line() > 0 ? ":" + place.line() : "");
  }

  /** The template with the look that it was taken from, such as {@code deck/report.pdf.ftlh}. */
  private String within(String template) {
    return look.lookOf(template).map(name -> name + "/" + template).orElse(template);
  }
}
