#pragma once

#include <QHash>
#include <QImage>
#include <QTextBrowser>

namespace bulkhead {

/// The user guide, docs/guide.md as it was compiled in: the program's own text, so that, other than everything else
/// here, it may be rendered. Nothing from outside is ever given to it, and it leads nowhere outside.
///
/// Pictures are as wide as the text where they are wider, and sharp at every scaling.
class GuideBrowser final : public QTextBrowser {
    Q_OBJECT
public:
    struct Heading {
        QString title;
        int level = 1; ///< 1 is the guide's own title
        QString anchor; ///< as a link names it, without "#"
        int position = 0; ///< in the document
    };

    explicit GuideBrowser(QWidget* parent = nullptr);

    /// The guide that was compiled in, in the language that the program speaks; the English one where there is none in
    /// it.
    static QString path();

    const QList<Heading>& headings() const { return m_headings; }
    /// backward() leads back to what was read before.
    void goTo(const Heading& heading);
    /// Of headings(), the one whose text is at the top; -1 above the first one.
    int headingInView() const;

    QVariant loadResource(int type, const QUrl& name) override;
    // Qt's own history is one of documents, and would load this one anew for each step.
    void backward() override;
    void forward() override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// What is seen, in a way that outlives another width.
    struct Place {
        int position = 0; ///< in the document
        int distance = 0; ///< of that position's line from the top of the view, in pixels
    };

    void load();
    void follow(const QUrl& link);
    void nameHeadings();
    void colourLinks();
    void arrangeTables();
    Place place() const;
    void showPlace(const Place& place);
    void tellWays();
    void fitPictures();
    QImage fitted(const QString& path, int room);

    QList<Heading> m_headings;
    QHash<QString, QImage> m_pictures; ///< as they were compiled in, by their path
    QList<Place> m_before; ///< the last one was left last
    QList<Place> m_after;
    int m_fittedTo = 0; ///< the width of the view
};

} // namespace bulkhead
