package org.torimatome.render.pdf.style;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.torimatome.render.font.FontLibrary;
import org.torimatome.render.pdf.source.LayoutWatch;
import org.torimatome.render.pdf.source.OriginalElements;
import org.torimatome.render.pdf.source.StyleReader;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.context.StyleReference;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.newmatch.CascadedStyle;
import org.xhtmlrenderer.css.newmatch.Matcher;
import org.xhtmlrenderer.css.newmatch.PageInfo;
import org.xhtmlrenderer.css.parser.PropertyValue;
import org.xhtmlrenderer.css.sheet.FontFaceRule;
import org.xhtmlrenderer.css.sheet.PropertyDeclaration;
import org.xhtmlrenderer.css.sheet.Stylesheet;
import org.xhtmlrenderer.css.sheet.StylesheetInfo;
import org.xhtmlrenderer.extend.NamespaceHandler;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.extend.UserInterface;
import org.xhtmlrenderer.layout.SharedContext;

/**
 * Matches selectors against the page as it was written, while {@code InlineTypesetting} rearranges
 * the copy that is laid out. So a selector such as {@code td > b} or {@code span} neither misses an
 * element that was wrapped nor catches a wrapper.
 */
public final class OriginalStyles extends StyleReference {
  /** What the layout wraps texts in. */
  public static final String FALLBACK_FONT = "fallback-font";

  public static final String KEEP_TOGETHER = "keep-together";
  public static final String TEXT_RUN = "text-run";

  private static final Map<String, CascadedStyle> WRAPPERS =
      Map.of(
          TEXT_RUN, CascadedStyle.emptyCascadedStyle,
          FALLBACK_FONT, Declarations.style("font-family: '" + FontLibrary.FALLBACK_FAMILY + "'"),
          KEEP_TOGETHER,
              Declarations.style("display: inline-block; white-space: normal; text-indent: 0"));

  /** For heads and feet: where a page has them is laid out after what {@code Concessions} sees. */
  private static final PropertyDeclaration[] BREAK_WORD =
      Declarations.parse("word-wrap: break-word");

  private static final PropertyDeclaration[] INLINE = Declarations.parse("display: inline");

  private static final PropertyDeclaration[] INLINE_BLOCK =
      Declarations.parse("display: inline-block");

  /** Of elements as they were written. */
  private final Map<Element, CascadedStyle> matched = new IdentityHashMap<>();

  /** Of those that are laid out, each of which is asked about a dozen times. */
  private final Map<Element, CascadedStyle> asWritten = new IdentityHashMap<>();

  private final Set<String> runningNames = new TreeSet<>();
  private final UserAgentCallback agent;
  private final LayoutWatch watch;
  private final StyleSharing likes;
  private final StyleReader sheets;
  private @Nullable OriginalElements originals;
  private @Nullable Matcher matcher;

  public OriginalStyles(UserAgentCallback agent, NamespaceHandler names, LayoutWatch watch) {
    super(agent);
    this.agent = agent;
    this.watch = watch;
    this.sheets = new StyleReader(agent);
    this.likes = new StyleSharing(names, sheets.ids(), this::match);
  }

  @Override
  public void setDocumentContext(
      SharedContext context, NamespaceHandler names, Document page, UserInterface ui) {
    OriginalElements elements = OriginalElements.of(page);
    originals = elements;
    String medium = context.getMedia();
    List<StylesheetInfo> wanted = new ArrayList<>();
    names.getDefaultStylesheet().ifPresent(wanted::add);
    wanted.addAll(names.getStylesheets(elements.page()));
    List<Stylesheet> parsed = new ArrayList<>();
    parse(wanted, medium, parsed);
    matcher = new Matcher(likes.places(), likes.attributes(agent, ui), sheets, parsed, medium);
  }

  /** Each sheet after those it imports. */
  private void parse(List<StylesheetInfo> wanted, String medium, List<Stylesheet> parsed) {
    for (StylesheetInfo info : wanted) {
      Stylesheet sheet = info.appliesToMedia(medium) ? sheets.getStylesheet(info) : null;
      if (sheet != null) {
        parse(sheet.getImportRules(), medium, parsed);
        parsed.add(sheet);
      }
    }
  }

  private Matcher matcher() {
    return requireNonNull(matcher, "setDocumentContext comes first");
  }

  /** The element that says that the text in this one stays on one line, if one does. */
  public Optional<Element> forbiddingWraps(Element element) {
    for (Node at = element; at instanceof Element around; at = at.getParentNode()) {
      if (getCascadedStyle(around, false).hasProperty(CSSName.WHITE_SPACE)) {
        return Optional.of(around)
            .filter(
                found -> ident(found, CSSName.WHITE_SPACE, IdentValue.NORMAL) == IdentValue.NOWRAP);
      }
    }
    return Optional.empty();
  }

  /** Whether it is there to be shown where the page has no room for what stands before it. */
  public static boolean isHidden(Element element) {
    return element.hasAttribute("hidden");
  }

  public static boolean isWrapper(Element element) {
    return WRAPPERS.containsKey(element.getNodeName());
  }

  public IdentValue display(Element element) {
    return ident(element, CSSName.DISPLAY, IdentValue.INLINE);
  }

  /** Whether its type has a size of its own, and it is an unframed block as it must not break. */
  public boolean isSizedAndUnbreakable(Element element) {
    CascadedStyle style = getCascadedStyle(element, false);
    return !isWrapper(element)
        && style.hasProperty(CSSName.FONT_SIZE)
        && !isFramed(style)
        && display(element) == IdentValue.INLINE_BLOCK
        && isUnbreakableInline(element);
  }

  /** Whether it floats or is positioned by itself, apart from the text around it. */
  public boolean isOutOfFlow(Element element) {
    IdentValue position = ident(element, CSSName.POSITION, IdentValue.STATIC);
    return ident(element, CSSName.FLOAT, IdentValue.NONE) != IdentValue.NONE
        || position == IdentValue.ABSOLUTE
        || position == IdentValue.FIXED;
  }

  private IdentValue ident(Element element, CSSName property, IdentValue initial) {
    CascadedStyle style = getCascadedStyle(element, false);
    if (!style.hasProperty(property)) {
      return initial;
    }
    // position: running(head) is a function, not a word, and takes the element out of the flow too.
    return isWord(style, property) ? requireNonNull(style.getIdent(property)) : IdentValue.FIXED;
  }

  private static boolean isWord(CascadedStyle style, CSSName property) {
    PropertyDeclaration declared = requireNonNull(style.propertyByName(property));
    return declared.getValue() instanceof PropertyValue value && value.getFunction() == null;
  }

  private static boolean isRunning(CascadedStyle style) {
    return style.hasProperty(CSSName.POSITION) && !isWord(style, CSSName.POSITION);
  }

  private static String runningName(CascadedStyle style) {
    PropertyValue position =
        (PropertyValue) requireNonNull(style.propertyByName(CSSName.POSITION)).getValue();
    return requireNonNull(position.getFunction()).getParameters().get(0).getStringValue();
  }

  /** Of the elements that were asked about. */
  public Set<String> runningNames() {
    return runningNames;
  }

  @Override
  public CascadedStyle getCascadedStyle(@Nullable Element element, boolean restyle) {
    if (element == null) {
      return CascadedStyle.emptyCascadedStyle;
    }
    watch.at(element);
    CascadedStyle style = asWritten.computeIfAbsent(element, this::asWritten);
    return Alterations.areThere(element) && !isWrapper(element) ? altered(element, style) : style;
  }

  private CascadedStyle asWritten(Element element) {
    CascadedStyle wrapper = WRAPPERS.get(element.getNodeName());
    return wrapper == null
        ? requireNonNull(matched.get(likes.modelOf(original(element))))
        : wrapper;
  }

  private CascadedStyle altered(Element element, CascadedStyle written) {
    CascadedStyle style = Alterations.over(written, element);
    return Alterations.hasConceded(element, Concession.WRAP)
            && isUnbreakableInline(element)
            && !isFramed(style)
        ? CascadedStyle.createLayoutStyle(style, INLINE)
        : style;
  }

  private void match(Element original) {
    CascadedStyle style = matcher().getCascadedStyle(original, false);
    watch.styled(style);
    if (isRunning(style)) {
      runningNames.add(runningName(style));
      style = CascadedStyle.createLayoutStyle(style, BREAK_WORD);
    }
    matched.put(
        original,
        isUnbreakableInline(original, style)
            ? CascadedStyle.createLayoutStyle(style, INLINE_BLOCK)
            : style);
  }

  @Override
  public @Nullable CascadedStyle getPseudoElementStyle(Node node, String pseudoElement) {
    Element element = (Element) (node instanceof Element ? node : node.getParentNode());
    if (isWrapper(element)
        || pseudoElement.equals("before") && Alterations.isCut(element, "left")
        || pseudoElement.equals("after") && Alterations.isCut(element, "right")) {
      return null;
    }
    return matcher().getPECascadedStyle(likes.modelOf(original(element)), pseudoElement);
  }

  @Override
  public PageInfo getPageStyle(@Nullable String pageName, String pseudoPage) {
    watch.pageBegins();
    return matcher().getPageCascadedStyle(pageName, pseudoPage);
  }

  @Override
  public List<FontFaceRule> getFontFaceRules() {
    return matcher().getFontFaceRules();
  }

  private Element original(Element element) {
    return requireNonNull(originals, "setDocumentContext comes first").of(element);
  }

  /**
   * The engine lets an inline element with {@code white-space: nowrap} stick out of its line
   * instead of moving it to the next; an inline block moves.
   */
  private boolean isUnbreakableInline(Element element) {
    Element original = original(element);
    return isUnbreakableInline(
        original, matcher().getCascadedStyle(likes.modelOf(original), false));
  }

  private boolean isUnbreakableInline(Element original, CascadedStyle style) {
    return style.getIdent(CSSName.WHITE_SPACE) == IdentValue.NOWRAP
        && (!style.hasProperty(CSSName.DISPLAY)
            || style.getIdent(CSSName.DISPLAY) == IdentValue.INLINE)
        && !inheritsNowrap(original.getParentNode());
  }

  /**
   * Whether it has a border at its end, for which the engine leaves no room where it is not the end
   * of its first line: it wraps within its frame.
   */
  private static boolean isFramed(CascadedStyle style) {
    return style.hasProperty(CSSName.BORDER_RIGHT_STYLE)
        && style.getIdent(CSSName.BORDER_RIGHT_STYLE) != IdentValue.NONE;
  }

  private boolean inheritsNowrap(Node node) {
    for (Node at = node; at instanceof Element ancestor; at = at.getParentNode()) {
      CascadedStyle style = matcher().getCascadedStyle(likes.modelOf(ancestor), false);
      if (style.hasProperty(CSSName.WHITE_SPACE)) {
        return style.getIdent(CSSName.WHITE_SPACE) == IdentValue.NOWRAP;
      }
    }
    return false;
  }
}
