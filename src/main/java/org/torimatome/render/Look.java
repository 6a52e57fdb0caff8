package org.torimatome.render;

import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of templates that belong together, such as {@code templates/standard}.
 *
 * <p>Each file at its top named {@code <output>.ftlh} or {@code <output>.ftlx} makes one output:
 * {@code report.pdf.ftlh} makes report.pdf. A look that lacks a file takes it from {@code
 * standard}. Templates run sandboxed: they see the model, load no class and read no file outside
 * the templates folder.
 */
public final class Look {

  /** The look that others fall back on. */
  public static final String STANDARD = "standard";

  private final List<Path> folders;
  private final Configuration configuration;

  private Look(List<Path> folders, Configuration configuration) {
    this.folders = folders;
    this.configuration = configuration;
  }

  /**
   * Opens the look {@code name} in a templates folder.
   *
   * @throws TemplateFaultException when there is no such folder
   */
  public static Look open(Path templates, String name) {
    Path folder = templates.resolve(name);
    if (!folder.normalize().startsWith(templates.normalize()) || !Files.isDirectory(folder)) {
      throw new TemplateFaultException(
          folder.toString(), 0, "", "テンプレートのフォルダーがありません。torimatome.look を確認してください。", null);
    }
    List<Path> folders =
        Stream.of(folder, templates.resolve(STANDARD))
            .distinct()
            .filter(Files::isDirectory)
            .toList();
    return new Look(folders, configuration(folders));
  }

  /** The templates that make outputs, by name, such as {@code report.pdf.ftlh}. */
  Set<String> outputs() {
    Set<String> names = new TreeSet<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.list(folder)) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.matches("[^.].*\\.[a-z]+\\.ftl[hx]"))
            .forEach(names::add);
      } catch (IOException e) {
        throw new UncheckedIOException("The templates in " + folder + " cannot be listed", e);
      }
    }
    return names;
  }

  /**
   * The template filled with the model; throws {@link TemplateFaultException} at its first fault.
   */
  String fill(String template, Map<String, Object> model) {
    StringWriter filled = new StringWriter(256 * 1024);
    try {
      configuration.getTemplate(template).process(model, filled);
    } catch (ParseException e) {
      throw new TemplateFaultException(
          e.getTemplateName(), e.getLineNumber(), "", e.getEditorMessage(), e);
    } catch (TemplateNotFoundException e) {
      throw new TemplateFaultException(
          template, 0, orElse(e.getTemplateName(), ""), "テンプレートがありません。", e);
    } catch (TemplateException e) {
      throw fault(template, e);
    } catch (IOException e) {
      throw new UncheckedIOException("The template " + template + " cannot be read", e);
    }
    return filled.toString();
  }

  private static TemplateFaultException fault(String template, TemplateException e) {
    return new TemplateFaultException(
        orElse(e.getTemplateSourceName(), template),
        e.getLineNumber() == null ? 0 : e.getLineNumber(),
        orElse(e.getBlamedExpressionString(), ""),
        e.getMessageWithoutStackTop(),
        e);
  }

  private static String orElse(@Nullable String value, String otherwise) {
    return value == null ? otherwise : value;
  }

  private static Configuration configuration(List<Path> folders) {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setTemplateLoader(
        new MultiTemplateLoader(folders.stream().map(Look::loader).toArray(TemplateLoader[]::new)));
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("Asia/Tokyo"));
    configuration.setNumberFormat("computer");
    configuration.setBooleanFormat("c");
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    return configuration;
  }

  private static TemplateLoader loader(Path folder) {
    try {
      return new FileTemplateLoader(folder.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("The templates in " + folder + " cannot be opened", e);
    }
  }
}
