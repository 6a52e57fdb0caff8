package org.torimatome.ingest;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Spoils texts and bytes a little, as typing, copying and carrying do. */
final class Mischief {

  /** What numbers are typed with, and what looks like it. */
  private static final List<String> PIECES =
      ("0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 ０ ５ ９ . ． , ， 、 ､ ・ - － − – — ― ー ｰ ─ ‐ △ ▲ + ＋ ( ) （ ）"
              + " % ％ 万 億 千 百 十 円 人 件 万人 千円 百万円 約 概ね 程度 以上 以下 未満 ～ 〜 ~ 全て 増加 延べ 計 ※ * … / ／ ' \" :"
              + " 令和4年 R4 H31 一 二 〇 十二 ⑤ ² ½ ٣ ㎡ ㌫ e E x # = _ \u200b \u00ad \u202e \ufeff \u0301 \u20e3 \u0336"
              + " n/a 未集計 ⼀ ⼆ ⺟ 𝟓 Ⅳ | ; 割 分 倍 年 月")
          .lines()
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .collect(Collectors.toList());

  static {
    PIECES.addAll(List.of(" ", "　", "\u00a0", "\n", "\r\n", "\t"));
  }

  private final Random chance;

  Mischief(Random chance) {
    this.chance = chance;
  }

  <T> T oneOf(List<T> things) {
    return things.get(chance.nextInt(things.size()));
  }

  /** The text after one to three slips of the hand; the other may be pasted into it. */
  String spoil(String text, String other) {
    String spoilt = text;
    for (int slips = 1 + chance.nextInt(3); slips > 0; slips--) {
      spoilt = slip(spoilt, other);
    }
    return spoilt;
  }

  private String slip(String text, String other) {
    int at = text.offsetByCodePoints(0, chance.nextInt(text.codePointCount(0, text.length()) + 1));
    String before = text.substring(0, at);
    String after = text.substring(at);
    String rest = after.isEmpty() ? "" : after.substring(after.offsetByCodePoints(0, 1));
    return switch (chance.nextInt(7)) {
      case 0 -> before + rest;
      case 1, 2 -> before + oneOf(PIECES) + after;
      case 3, 4 -> before + oneOf(PIECES) + rest;
      case 5 -> after + before;
      default -> before + other + after;
    };
  }

  /** The bytes with up to four of them changed, lost, doubled or moved, or the end cut off. */
  byte[] spoil(byte[] bytes) {
    byte[] spoilt = bytes;
    for (int slips = 1 + chance.nextInt(4); slips > 0 && spoilt.length > 0; slips--) {
      spoilt = slip(spoilt);
    }
    return spoilt;
  }

  private byte[] slip(byte[] bytes) {
    int from = chance.nextInt(bytes.length);
    int length = Math.min(bytes.length - from, 1 + chance.nextInt(chance.nextInt(8) == 0 ? 64 : 4));
    return switch (chance.nextInt(7)) {
      case 0 -> joined(bytes, from, new byte[0], from + length);
      case 1 -> joined(bytes, from, random(length), from);
      case 2 -> joined(bytes, from, random(length), from + length);
      case 3 -> joined(bytes, from, Arrays.copyOfRange(bytes, from, from + length), from);
      case 4 -> flipped(bytes, from);
      case 5 -> joined(bytes, from, digits(length), from + length);
      default -> chance.nextInt(8) == 0 ? Arrays.copyOf(bytes, from) : moved(bytes, from, length);
    };
  }

  private byte[] random(int length) {
    byte[] random = new byte[length];
    chance.nextBytes(random);
    return random;
  }

  private byte[] digits(int length) {
    byte[] digits = new byte[length];
    for (int i = 0; i < length; i++) {
      digits[i] = (byte) ('0' + chance.nextInt(10));
    }
    return digits;
  }

  private byte[] flipped(byte[] bytes, int at) {
    byte[] flipped = bytes.clone();
    flipped[at] ^= (byte) (1 << chance.nextInt(8));
    return flipped;
  }

  private byte[] moved(byte[] bytes, int from, int length) {
    byte[] piece = Arrays.copyOfRange(bytes, from, from + length);
    byte[] without = joined(bytes, from, new byte[0], from + length);
    int to = chance.nextInt(without.length + 1);
    return joined(without, to, piece, to);
  }

  private static byte[] joined(byte[] bytes, int head, byte[] between, int tail) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.write(bytes, 0, head);
    joined.writeBytes(between);
    joined.write(bytes, tail, bytes.length - tail);
    return joined.toByteArray();
  }
}
