package io.cartorio.workers.ocr.paddle;

/**
 * @param longestSide pixels of the longest side at which text is looked for
 * @param shortestSide pixels a small picture's shortest side is enlarged to
 * @param maxLines the most lines read of one picture
 * @param minConfidence lines read with less are left out, 0..1
 */
public record PaddleSettings(
    int longestSide, int shortestSide, int maxLines, double minConfidence) {}
