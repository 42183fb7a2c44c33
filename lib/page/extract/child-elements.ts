/**
 * The element children of a node. Sibling by sibling, for a live `children` collection is slow to walk where a parent has
 * thousands of them (outside browsers by seconds).
 */
export function* childElements(parent: ParentNode): Generator<Element> {
  for (let child = parent.firstElementChild; child; child = child.nextElementSibling) yield child;
}
