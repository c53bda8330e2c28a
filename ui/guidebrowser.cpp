#include "ui/guidebrowser.h"

#include <QEvent>
#include <QFile>
#include <QLocale>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextFrame>
#include <QTextList>
#include <QTextTable>

#include <cmath>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

/// As GitHub makes them, because links in the guide are written for both: "Say what got through" is
/// "say-what-got-through".
QString anchorOf(const QString& title)
{
    QString anchor;
    for (const QChar character : title.toLower()) {
        if (character.isLetterOrNumber() || character == u'-')
            anchor += character;
        else if (character == u' ')
            anchor += u'-';
    }
    return anchor;
}

} // namespace

GuideBrowser::GuideBrowser(QWidget* parent)
    : QTextBrowser(parent)
{
    setObjectName(u"guideBrowser"_s);
    setAccessibleName(tr("User guide"));
    setOpenLinks(false);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    connect(this, &QTextBrowser::anchorClicked, this, &GuideBrowser::follow);
    document()->setDocumentMargin(14);
    load();
}

QString GuideBrowser::path()
{
    const QString own = u":/guide/guide.%1.md"_s.arg(QLocale::languageToCode(QLocale().language()));
    return QFile::exists(own) ? own : u":/guide/guide.md"_s;
}

void GuideBrowser::load()
{
    QFile file(path());
    if (file.open(QIODevice::ReadOnly))
        setMarkdown(QString::fromUtf8(file.readAll()));
    nameHeadings();
    colourLinks();
    arrangeTables();
    m_fittedTo = 0;
    fitPictures();
}

void GuideBrowser::follow(const QUrl& link)
{
    if (!link.scheme().isEmpty() || !link.authority().isEmpty() || !link.path().isEmpty())
        return;
    for (const Heading& heading : std::as_const(m_headings)) {
        if (heading.anchor == link.fragment())
            goTo(heading);
    }
}

void GuideBrowser::goTo(const Heading& heading)
{
    m_before.append(place());
    m_after.clear();
    showPlace({heading.position, fontMetrics().height() / 2});
    tellWays();
}

void GuideBrowser::backward()
{
    if (m_before.isEmpty())
        return;
    m_after.append(place());
    showPlace(m_before.takeLast());
    tellWays();
}

void GuideBrowser::forward()
{
    if (m_after.isEmpty())
        return;
    m_before.append(place());
    showPlace(m_after.takeLast());
    tellWays();
}

void GuideBrowser::tellWays()
{
    Q_EMIT backwardAvailable(!m_before.isEmpty());
    Q_EMIT forwardAvailable(!m_after.isEmpty());
}

GuideBrowser::Place GuideBrowser::place() const
{
    const QTextCursor top = cursorForPosition(QPoint(viewport()->width() / 2, 1));
    return {top.position(), cursorRect(top).top()};
}

void GuideBrowser::showPlace(const Place& place)
{
    QTextCursor cursor(document());
    cursor.setPosition(place.position);
    setTextCursor(cursor); // where a screen reader reads on
    verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect(cursor).top() - place.distance);
}

int GuideBrowser::headingInView() const
{
    if (verticalScrollBar()->value() == verticalScrollBar()->maximum() && verticalScrollBar()->maximum() > 0)
        return int(m_headings.size()) - 1; // it can't come to the top
    const int top = cursorForPosition(QPoint(viewport()->width() / 2, fontMetrics().height() * 2)).position();
    int seen = -1;
    while (seen + 1 < m_headings.size() && m_headings.at(seen + 1).position <= top)
        ++seen;
    return seen;
}

void GuideBrowser::nameHeadings()
{
    m_headings.clear();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        if (level == 0)
            continue;
        const Heading heading{block.text(), level, anchorOf(block.text()), block.position()};
        QTextCursor cursor(block);
        QTextBlockFormat room;
        room.setTopMargin(level == 1 ? 0 : fontMetrics().height() * 1.2);
        room.setBottomMargin(fontMetrics().height() * 0.4);
        cursor.mergeBlockFormat(room);
        m_headings.append(heading);
    }
}

void GuideBrowser::colourLinks()
{
    QList<QTextCursor> links; // before the first is changed: that changes the fragments
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextFragment fragment = part.fragment();
            if (!fragment.charFormat().isAnchor())
                continue;
            QTextCursor cursor(document());
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            links.append(cursor);
        }
    }
    QTextCharFormat coloured;
    coloured.setForeground(palette().link());
    for (QTextCursor& link : links)
        link.mergeCharFormat(coloured);
}

void GuideBrowser::arrangeTables()
{
    const auto frames = document()->rootFrame()->childFrames();
    for (QTextFrame* frame : frames) {
        auto* table = qobject_cast<QTextTable*>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorder(1);
        format.setBorderCollapse(true);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(palette().color(QPalette::Mid));
        format.setCellPadding(6);
        format.setCellSpacing(0);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        table->setFormat(format);
    }
}

QVariant GuideBrowser::loadResource(int type, const QUrl& name)
{
    // Pictures are put into the document by fitPictures(); until then each is an empty one, and nothing else is read.
    Q_UNUSED(type)
    Q_UNUSED(name)
    return QImage();
}

void GuideBrowser::fitPictures()
{
    const int width = viewport()->width();
    if (width == m_fittedTo)
        return;
    m_fittedTo = width;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const int depth = block.textList() ? block.textList()->format().indent() : 0;
        const int room = width - int(2 * document()->documentMargin() + (depth + 1) * document()->indentWidth());
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextImageFormat format = part.fragment().charFormat().toImageFormat();
            if (format.isValid())
                document()->addResource(QTextDocument::ImageResource, QUrl(format.name()), fitted(format.name(), room));
        }
    }
    document()->markContentsDirty(0, document()->characterCount());
}

QImage GuideBrowser::fitted(const QString& path, int room)
{
    QImage& whole = m_pictures[path];
    // In full colour, because Qt puts the scaled picture of one with few colours back into these, by dithering it.
    if (whole.isNull())
        whole = QImage(u":/guide/"_s + path).convertToFormat(QImage::Format_RGB32);
    const qreal ratio = devicePixelRatioF();
    const int width = int(std::min(qreal(whole.width()), std::max(room, 100) * ratio));
    QImage image = whole.scaledToWidth(width, Qt::SmoothTransformation);
    image.setDevicePixelRatio(ratio);
    return image;
}

void GuideBrowser::resizeEvent(QResizeEvent* event)
{
    QTextBrowser::resizeEvent(event);
    fitPictures();
}

void GuideBrowser::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    // Links and lines got their colours when the text was read.
    if (event->type() == QEvent::PaletteChange && !m_headings.isEmpty())
        load();
}

} // namespace bulkhead
