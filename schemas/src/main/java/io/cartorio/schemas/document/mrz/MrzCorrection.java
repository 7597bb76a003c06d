package io.cartorio.schemas.document.mrz;

/**
 * A character that cannot stand where it was read, or makes a check digit fail, and the one that
 * was taken for it.
 *
 * @param line from 1
 * @param column from 1
 * @param read what was read; a space where a filler was missing
 * @param taken what it was taken for; a space where a filler was too many
 */
public record MrzCorrection(int line, int column, char read, char taken) {}
