package io.cartorio.workers.ocr;

import io.cartorio.schemas.result.ImageCorrection;
import io.cartorio.schemas.result.PageText;

/**
 * What an engine read.
 *
 * @param page the text as page 1, in the upright picture
 * @param correction the turn that makes the pixels as given upright; EXIF's turn, which came
 *     before, is not part of it
 */
public record Reading(PageText page, ImageCorrection correction) {}
