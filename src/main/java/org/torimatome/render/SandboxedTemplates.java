package org.torimatome.render;

import freemarker.cache.ByteArrayTemplateLoader;
import freemarker.cache.StrongCacheStorage;
import freemarker.core.TemplateClassResolver;
import freemarker.core._CoreAPI;
import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.torimatome.report.Report;
import org.torimatome.report.changes.Changes;
import org.torimatome.report.letter.Reminder;

/**
 * Freemarker with nothing in reach but the model and the look's folders, and in which every loop
 * and recursion can be interrupted.
 */
final class SandboxedTemplates extends Configuration {

  /**
   * Enough for every look that a run uses; beyond it the one that was asked for longest ago goes.
   */
  private static final int MOST_LOOKS = 4;

  private static final Map<LookFiles, SandboxedTemplates> RECENT =
      new LinkedHashMap<>(2 * MOST_LOOKS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<LookFiles, SandboxedTemplates> eldest) {
          return size() > MOST_LOOKS;
        }
      };

  private final Set<Template> interruptible = Collections.newSetFromMap(new IdentityHashMap<>());

  private SandboxedTemplates(LookFiles look) {
    super(VERSION_2_3_34);
    ByteArrayTemplateLoader loader = new ByteArrayTemplateLoader();
    look.byName().forEach(loader::putTemplate);
    setTemplateLoader(loader);
    setDefaultEncoding(StandardCharsets.UTF_8.name());
    setLocale(Locale.ROOT);
    setTimeZone(TimeZone.getTimeZone("Asia/Tokyo"));
    setNumberFormat("computer");
    setBooleanFormat("c");
    setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    setLogTemplateExceptions(false);
    setArithmeticEngine(new BoundedNumbers());
    setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    // A look has a few dozen; the usual cache lets go of them when memory is short, and each would
    // be parsed anew and kept twice.
    setCacheStorage(new StrongCacheStorage());
    DefaultObjectWrapperBuilder wrapper = new DefaultObjectWrapperBuilder(VERSION_2_3_34);
    wrapper.setMemberAccessPolicy(new ModelOnly());
    setObjectWrapper(wrapper.build());
  }

  /** Those of a look, parsed once for as long as it stays as it is. */
  static SandboxedTemplates of(LookFiles look) {
    synchronized (RECENT) {
      return RECENT.computeIfAbsent(look, SandboxedTemplates::new);
    }
  }

  /** What every other way of getting a template comes to, {@code <#include>} among them. */
  @Override
  public synchronized Template getTemplate(
      String name,
      Locale locale,
      Object customLookupCondition,
      String encoding,
      boolean parseAsFTL,
      boolean ignoreMissing)
      throws IOException {
    Making.step();
    Template template =
        super.getTemplate(name, locale, customLookupCondition, encoding, parseAsFTL, ignoreMissing);
    if (template != null && interruptible.add(template)) {
      _CoreAPI.addThreadInterruptedChecks(template);
    }
    return template;
  }

  /**
   * The records that make up the report and the letters, as docs/templates.md lists them; of
   * everything else, such as a date, its text.
   */
  private static final class ModelOnly implements MemberAccessPolicy {
    private static final Set<Package> HOMES =
        Set.of(Report.class.getPackage(), Changes.class.getPackage(), Reminder.class.getPackage());

    @Override
    public ClassMemberAccessPolicy forClass(Class<?> type) {
      boolean isModel = type.isRecord() && HOMES.contains(type.getPackage());
      return new ClassMemberAccessPolicy() {
        @Override
        public boolean isMethodExposed(Method method) {
          return isModel && method.getDeclaringClass() == type;
        }

        @Override
        public boolean isConstructorExposed(Constructor<?> constructor) {
          return false;
        }

        @Override
        public boolean isFieldExposed(Field field) {
          return false;
        }
      };
    }

    @Override
    public boolean isToStringAlwaysExposed() {
      return true;
    }
  }
}
