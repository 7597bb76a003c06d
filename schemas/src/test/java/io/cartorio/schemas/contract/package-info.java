/** Holds the contract to its word: golden records of every kind, and JSON Schemas of them. */
@NullMarked
package io.cartorio.schemas.contract;

import org.jspecify.annotations.NullMarked;
