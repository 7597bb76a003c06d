package io.cartorio.gateway.limit;

/**
 * One bucket.
 *
 * @param kind of whom it is, such as {@code key}
 * @param name of whom it is, within the kind: a pseudonym or an id
 */
public record Bucket(String kind, String name, Policy policy) {}
