#include "ui/newjobform.h"

#include "app/text/displayed.h"
#include "ui/newjobfields.h"
#include "ui/plainlabel.h"
#include "ui/wrappedtext.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QVBoxLayout>

namespace bulkhead {

using namespace Qt::StringLiterals;

namespace {

QFormLayout* section(QVBoxLayout& body, const QString& objectName, const QString& title)
{
    auto* box = new QGroupBox(title);
    box->setObjectName(objectName);
    auto* form = new QFormLayout(box);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(6);
    body.addWidget(box);
    return form;
}

/// One column of names, across the sections.
void alignLabels(const QList<QFormLayout*>& forms)
{
    QList<QWidget*> labels;
    for (const QFormLayout* form : forms) {
        for (int row = 0; row < form->rowCount(); ++row) {
            if (const QLayoutItem* label = form->itemAt(row, QFormLayout::LabelRole))
                labels.append(label->widget());
        }
    }
    int widest = 0;
    for (const QWidget* label : std::as_const(labels))
        widest = std::max(widest, label->sizeHint().width());
    for (QWidget* label : std::as_const(labels))
        label->setMinimumWidth(widest);
}

QString camelCase(QLatin1StringView wireName)
{
    QString name;
    for (const QString& part : QString(wireName).split(u'_'))
        name += name.isEmpty() ? part : part.left(1).toUpper() + part.mid(1);
    return name;
}

QString searchPointer(const QString& wireName)
{
    return u"/search_params/"_s + wireName;
}

/// A box that nobody touched stands for what the original said, which may be nothing.
std::optional<bool> flagOf(const QCheckBox& box, std::optional<bool> original, bool usual)
{
    return box.isChecked() == original.value_or(usual) ? original : std::optional(box.isChecked());
}

QString valueText(const QJsonObject& fields, const QString& name)
{
    const QByteArray json = QJsonDocument(QJsonArray{fields[name]}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.sliced(1, json.size() - 2));
}

} // namespace

NewJobForm::NewJobForm(const JobDraft& draft, QWidget* parent)
    : QScrollArea(parent)
    , m_original(draft)
{
    setObjectName(u"newJobForm"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus); // it follows the field that has the keyboard
    auto* body = new QWidget(this);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->setSpacing(12);
    QFormLayout* action = section(*layout, u"actionGroupBox"_s, tr("What happens"));
    QFormLayout* search = section(*layout, u"searchGroupBox"_s, tr("Which messages: those that meet every limit"));
    buildAction(*action);
    buildSearch(*search);
    alignLabels({action, search});
    if (!draft.request.search.otherFields.isEmpty())
        buildOthers(*section(*layout, u"otherFieldsGroupBox"_s, tr("Limits that this version does not know")));
    layout->addStretch(1);
    load();
    setWidget(body);
}

void NewJobForm::buildAction(QFormLayout& form)
{
    m_actionForm = &form;
    m_action = new ChoiceBox(u"actionComboBox"_s, tr("Action"),
        {{actionOnTheWire(JobAction::Move), tr("Move messages")},
            {actionOnTheWire(JobAction::Release), tr("Release messages from quarantine")}},
        {}, this);
    m_action->setPlaceholderText(tr("Choose what to do"));
    m_destination = new ChoiceBox(u"destinationComboBox"_s, tr("Destination"), choices::destinations(), {}, this);
    m_destination->setPlaceholderText(tr("Choose where to"));
    m_comment = new ExactTextEdit(u"comment"_s, tr("Comment"), this);
    m_comment->setPlaceholderText(tr("Kept with the job; others see it"));
    form.addRow(tr("&Action"), m_action);
    form.addRow(tr("&Destination"), m_destination);
    form.addRow(tr("Co&mment"), m_comment);
    m_fields.insert(u"/action"_s, m_action);
    m_fields.insert(u"/destination"_s, m_destination);
    m_fields.insert(u"/comment"_s, m_comment);
    connect(m_action, &QComboBox::currentIndexChanged, this, [this] {
        updateDestination();
        Q_EMIT changed();
    });
    connect(m_destination, &QComboBox::currentIndexChanged, this, &NewJobForm::changed);
    connect(m_comment, &ExactTextEdit::changed, this, &NewJobForm::changed);
}

void NewJobForm::buildSearch(QFormLayout& form)
{
    addText(form, "sender"_L1, tr("Sender"), tr("For example: billing@example.com"));
    addText(form, "recipient"_L1, tr("Recipient"));
    addText(form, "domain"_L1, tr("Domain"));
    addText(form, "subject"_L1, tr("Subject contains"));
    addText(form, "exact_subject"_L1, tr("Subject is exactly"));
    addText(form, "query"_L1, tr("Matches"), tr("Words, separated by spaces"));
    addText(form, "message_id"_L1, tr("Message ID"));
    addText(form, "alert_id"_L1, tr("Alert ID"));
    m_start = new OptionalMomentEdit(u"start"_s, tr("From"), this);
    m_end = new OptionalMomentEdit(u"end"_s, tr("Until"), this);
    form.addRow(tr("From"), m_start);
    form.addRow(tr("Until"), m_end);
    addChoice(form, "final_disposition"_L1, tr("Verdict"), choices::dispositions(), tr("Any verdict"));
    addChoice(form, "delivery_status"_L1, tr("Delivery"), choices::deliveryStatuses(), tr("Any delivery status"));
    addChoice(form, "message_action"_L1, tr("Action taken"), choices::messageActions(), tr("Any or none"));
    addText(form, "smtp_helo_ip"_L1, tr("HELO IP address"));
    addText(form, "metric"_L1, tr("Metric"));
    m_detectionsOnly = new QCheckBox(tr("Only messages with a detection"), this);
    m_detectionsOnly->setObjectName(u"detectionsOnlyCheckBox"_s);
    m_submissions = new QCheckBox(tr("Only messages that users submitted as phish"), this);
    m_submissions->setObjectName(u"submissionsCheckBox"_s);
    form.addRow(QString(), m_detectionsOnly);
    form.addRow(QString(), m_submissions);
    m_fields.insert(searchPointer(u"start"_s), m_start);
    m_fields.insert(searchPointer(u"end"_s), m_end);
    m_fields.insert(searchPointer(u"detections_only"_s), m_detectionsOnly);
    m_fields.insert(searchPointer(u"submissions"_s), m_submissions);
    for (const OptionalMomentEdit* moment : {m_start, m_end})
        connect(moment, &OptionalMomentEdit::changed, this, &NewJobForm::changed);
    for (const QCheckBox* box : {m_detectionsOnly, m_submissions})
        connect(box, &QCheckBox::toggled, this, &NewJobForm::changed);
}

void NewJobForm::addText(QFormLayout& form, QLatin1StringView wireName, const QString& name, const QString& example)
{
    auto* edit = new ExactTextEdit(camelCase(wireName), name, this);
    edit->setPlaceholderText(example);
    form.addRow(name, edit);
    m_texts.insert(wireName, edit);
    m_fields.insert(searchPointer(wireName), edit);
    connect(edit, &ExactTextEdit::changed, this, &NewJobForm::changed);
}

void NewJobForm::addChoice(QFormLayout& form, QLatin1StringView wireName, const QString& name,
    const QList<choices::Choice>& choices, const QString& none)
{
    auto* box = new ChoiceBox(camelCase(wireName) + u"ComboBox"_s, name, choices, none, this);
    form.addRow(name, box);
    m_choices.insert(wireName, box);
    m_fields.insert(searchPointer(wireName), box);
    connect(box, &QComboBox::currentIndexChanged, this, &NewJobForm::changed);
}

void NewJobForm::buildOthers(QFormLayout& form)
{
    for (const QString& name : std::as_const(m_original.request.search.otherFields)) {
        auto* keep = new QCheckBox(tr("Keep"), this);
        keep->setChecked(true);
        keep->setAccessibleName(tr("Keep the limit %1").arg(displayed(name, 64)));
        QLabel* value = plainLabel(this, u"otherFieldLabel"_s);
        value->setText(m_original.lostFields.contains(name)
                ? tr("%1: its value can't be carried over exactly").arg(displayedInSentence(name, 64))
                : breakable(tr("%1: %2").arg(displayedInSentence(name, 64),
                    displayedInSentence(valueText(m_original.request.otherSearchFields, name), 256))));
        form.addRow(keep, value);
        m_kept.insert(name, keep);
        m_fields.insert(searchPointer(name), keep);
        connect(keep, &QCheckBox::toggled, this, &NewJobForm::changed);
    }
}

void NewJobForm::load()
{
    const JobRequest& request = m_original.request;
    m_action->setWire(actionOnTheWire(request.action));
    m_destination->setWire(request.destination == Destination::Unknown
            ? request.otherDestination
            : QString(destinationOnTheWire(request.destination)));
    m_comment->setText(request.comment);
    const SearchParams& search = request.search;
    for (const auto& [name, field] : SearchTextFields) {
        if (ExactTextEdit* edit = m_texts.value(name))
            edit->setText(search.*field);
        else
            m_choices.value(name)->setWire(search.*field);
    }
    const JobDraft usual = JobDraft::blank(Timestamp(QDateTime::currentMSecsSinceEpoch()));
    m_start->setMoment(search.start, usual.request.search.start);
    m_end->setMoment(search.end, usual.request.search.end);
    m_detectionsOnly->setChecked(search.detectionsOnly.value_or(true));
    m_submissions->setChecked(search.submissions.value_or(false));
    updateDestination();
}

void NewJobForm::updateDestination()
{
    m_actionForm->setRowVisible(m_destination, m_action->wire() != actionOnTheWire(JobAction::Release));
}

JobDraft NewJobForm::draft() const
{
    JobDraft draft = m_original;
    JobRequest& request = draft.request;
    request.action = actionFromWire(m_action->wire().toLatin1());
    const QString destination = m_destination->wire();
    request.destination =
        destination.isEmpty() ? Destination::None : destinationFromWire(QByteArrayView(destination.toLatin1()));
    request.otherDestination = request.destination == Destination::Unknown ? destination : QString();
    request.comment = m_comment->text();
    SearchParams& search = request.search;
    for (const auto& [name, field] : SearchTextFields) {
        const ExactTextEdit* edit = m_texts.value(name);
        search.*field = edit ? edit->text() : m_choices.value(name)->wire();
    }
    search.start = m_start->moment();
    search.end = m_end->moment();
    search.detectionsOnly = flagOf(*m_detectionsOnly, m_original.request.search.detectionsOnly, true);
    search.submissions = flagOf(*m_submissions, m_original.request.search.submissions, false);
    for (auto keep = m_kept.begin(); keep != m_kept.end(); ++keep) {
        if (keep.value()->isChecked())
            continue;
        search.otherFields.removeAll(keep.key());
        request.otherSearchFields.remove(keep.key());
        draft.lostFields.removeAll(keep.key());
    }
    return draft;
}

bool NewJobForm::focusField(const QString& pointer)
{
    // A server may point deeper than the form goes, and without the first stroke.
    QString at = pointer.startsWith(u'/') ? pointer : u'/' + pointer;
    while (!at.isEmpty() && !m_fields.contains(at))
        at.truncate(at.lastIndexOf(u'/'));
    QWidget* field = m_fields.value(at);
    if (!field)
        return false;
    if (const auto* moment = qobject_cast<OptionalMomentEdit*>(field))
        field = &moment->field();
    field->setFocus();
    ensureWidgetVisible(field, 0, fontMetrics().height());
    return true;
}

} // namespace bulkhead
