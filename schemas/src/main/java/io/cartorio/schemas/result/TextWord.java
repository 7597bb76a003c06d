package io.cartorio.schemas.result;

/**
 * One word of a line.
 *
 * @param confidence 0..1
 */
public record TextWord(String text, double confidence, Box box) {}
