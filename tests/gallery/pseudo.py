"""Makes a translation that nobody reads: every text of a .ts file between brackets, accented and 30 % longer, for a
language that reads from right to left. What is shown without brackets was never handed to the translation.

    pseudo.py LANGUAGE.ts PSEUDO.ts
"""

import re
import sys
import xml.etree.ElementTree as ElementTree

ACCENTS = str.maketrans("aceinosuyACEINOSUY", "áçéíñöšüýÁÇÉÍÑÖŠÜÝ")
KEPT = re.compile(r"(%(?:L?n|L?\d+)|&(?=\S)|\n)")


def pseudo(text):
    if text.endswith("."):  # sentences are put together
        return pseudo(text[:-1]) + "."
    parts = KEPT.split(text)
    words = "".join(part if index % 2 else part.translate(ACCENTS) for index, part in enumerate(parts))
    # As words, so that lines can be broken.
    filling = " ".join(["ẋẋẋẋẋẋ"] * max(1, round(len(text) * 0.3 / 7))) if len(text) > 8 else "ẋ" * max(1, len(text) // 2)
    return f"⟦{words} {filling}⟧"


def main(source, target):
    tree = ElementTree.parse(source)
    root = tree.getroot()
    root.set("language", "en")
    for message in root.iter("message"):
        translation = message.find("translation")
        translation.attrib.pop("type", None)
        text = message.findtext("source")
        if message.get("numerus") == "yes":
            for old in list(translation):
                translation.remove(old)
            for form in (text.replace("(s)", ""), text.replace("(s)", "s")):
                ElementTree.SubElement(translation, "numerusform").text = pseudo(form)
        else:
            translation.text = pseudo(text)
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = "QGuiApplication"
    direction = ElementTree.SubElement(context, "message")
    ElementTree.SubElement(direction, "source").text = "QT_LAYOUT_DIRECTION"
    ElementTree.SubElement(direction, "translation").text = "RTL"
    tree.write(target, encoding="utf-8", xml_declaration=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
